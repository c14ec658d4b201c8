package org.agentdesk.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;

/// A body of every kind that is drawn as a card: as it should be, in other scripts, empty, and made
/// by somebody who means no good.
public final class Bodies {

    private static final String ARABIC = "مصباح القراءة النحاسي مع ظل أبيض";
    private static final String LONG = "Donaudampfschifffahrtsgesellschaft".repeat(6);

    private Bodies() {}

    public static Map<String, Body> usual() {
        var all = new LinkedHashMap<String, Body>();
        all.put("location", location("I am here.", 50.0875, 14.4213, Json.Obj.EMPTY));
        all.put(
                "location-named",
                location(
                        "",
                        24.8607,
                        67.0011,
                        Json.obj(
                                "location",
                                Json.obj(
                                        "name", Json.of("مزار قائد"),
                                        "address", Json.of("M.A. Jinnah Road, Karachi")))));
        all.put("location-none", location("", null, null, Json.Obj.EMPTY));
        all.put("contact", contact(2));
        all.put("contacts", contact(9));
        all.put("buttons", buttons("BUTTON"));
        all.put("replies", buttons("QUICK_REPLIES"));
        all.put("carousel", carousel());
        all.put("url", new Body.Url("", "https://shop.example/desks/1?colour=oak", Json.Obj.EMPTY));
        all.put(
                "url-bad",
                new Body.Url(
                        "See https://bank.example/login now",
                        "http://bаnk.example/login",
                        Json.Obj.EMPTY));
        all.put("url-script", new Body.Url("", "javascript:alert(1)", Json.Obj.EMPTY));
        all.put("receipt", receipt());
        all.put("template", template());
        all.put(
                "comment",
                comment("TEXT", "Is this desk still on sale? I would take *two*.", null));
        all.put("comment-picture", comment("IMAGE", "", picture("https://x.example/lamp.png")));
        all.put("comment-private", comment("PRIVATE_REPLY", "We wrote to you in private.", null));
        all.put("comment-like", comment("LIKE", "", null));
        all.put("voice", voice());
        all.put("call", call());
        all.put(
                "wrap-up",
                new Body.WrapUp(
                        "",
                        List.of(
                                new Body.Category("Order", "Delivery status"),
                                new Body.Category("Complaint", "Damaged goods")),
                        "Told her the **tracking number**; she will write again if it is not there"
                                + " by Friday.",
                        Json.Obj.EMPTY));
        all.put("deleted", new Body.DeletedNotification("", "m1", null, Json.Obj.EMPTY));
        all.put("notice", new Body.Notification("The queue closes in five minutes.", "WARNING"));
        all.put("custom", custom());
        return all;
    }

    public static Map<String, Body> scripts() {
        var all = new LinkedHashMap<String, Body>();
        all.put(
                "contact",
                new Body.Contact(
                        "هذه أرقامي",
                        List.of(
                                new Body.Person("يارا منصور", List.of("+971 50 000 0101")),
                                new Body.Person("山田 太郎", List.of("+81 3-0000-0101")),
                                new Body.Person("Z͑ͫ̓ͪ̂ͫ̽a̴l̷g̸o", List.of("1"))),
                        Json.Obj.EMPTY));
        all.put(
                "buttons",
                new Body.Button(
                        "كيف تريد أن تدفع ثمن طلبك رقم 40117؟",
                        "BUTTON",
                        List.of(
                                choice("بطاقة", "card", "reply"),
                                choice("تحويل بنكي إلى حسابنا في المدينة", "transfer", "reply")),
                        Json.Obj.EMPTY));
        all.put(
                "carousel",
                new Body.Carousel(
                        "",
                        "MEDIA",
                        List.of(
                                new Body.Card(ARABIC, "", List.of(choice("اطلب", "1", "")), ""),
                                new Body.Card("読書灯、真鍮、白い笠", "", List.of(), "")),
                        Json.Obj.EMPTY));
        all.put(
                "receipt",
                new Body.Receipt(
                        "",
                        "متجر المصابيح",
                        "يارا منصور",
                        "40117",
                        "AED",
                        "بطاقة",
                        Instant.parse("2026-11-20T10:15:00Z"),
                        List.of(new Body.Item(ARABIC, "نحاس", "2", "149.5", "")),
                        List.of("شارع الشيخ زايد 1", "دبي"),
                        List.of(new Body.Amount("TOTAL", "299")),
                        List.of(),
                        Json.Obj.EMPTY));
        all.put("comment", comment("TEXT", ARABIC + " جميل جداً!", null));
        all.put(
                "wrap-up",
                new Body.WrapUp(
                        "", List.of(new Body.Category("طلب", "توصيل")), ARABIC, Json.Obj.EMPTY));
        return all;
    }

    /// Nothing in them that could be empty has anything in it.
    public static List<Body> empty() {
        var none = Json.Obj.EMPTY;
        return List.of(
                location("", null, null, none),
                new Body.Contact("", List.of(), none),
                new Body.Contact("", List.of(new Body.Person("", List.of(""))), none),
                new Body.Button("", "", List.of(), none),
                new Body.Button("", "", List.of(choice("", "", "")), none),
                new Body.Carousel("", "", List.of(), none),
                new Body.Carousel("", "", List.of(new Body.Card("", "", List.of(), "")), none),
                new Body.Url("", "", none),
                new Body.Receipt(
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        null,
                        List.of(new Body.Item("", "", "", "", "")),
                        List.of(),
                        List.of(new Body.Amount("", "")),
                        List.of(new Body.Amount("", "")),
                        none),
                new Body.Template("", "", "", "", List.of(new Body.Part("", List.of())), none),
                comment("", "", new Attachment("", "", -1, "", "")),
                new Body.Voice("", "", "", "", none),
                new Body.Unknown("VOICE_ACTIVITY", "", none),
                new Body.WrapUp("", List.of(new Body.Category("", "")), "", none),
                new Body.DeletedNotification("", "", null, none),
                new Body.Notification("", ""),
                new Body.Custom("", Json.Null.NULL, none),
                new Body.Action("", "", Json.Null.NULL, none),
                new Body.Unknown("", "", none));
    }

    /// Far more of everything than anybody means well.
    public static List<Body> hostile() {
        var none = Json.Obj.EMPTY;
        var text = "مرحبا \u202Eevil\u202C " + LONG.repeat(3);
        var huge = "مرحبا \u202Eevil\u202C " + LONG.repeat(100);
        var evil = choice(text, "javascript:alert(1)", "web_url");
        var many = Collections.nCopies(10_000, evil);
        var person = new Body.Person(text, Collections.nCopies(10_000, text));
        return List.of(
                location(text, Double.NaN, Double.POSITIVE_INFINITY, none),
                location(text, 1e300, -1e300, none),
                new Body.Contact(text, Collections.nCopies(10_000, person), none),
                new Body.Button(text, "QUICK_REPLIES", many, none),
                new Body.Carousel(
                        text,
                        "MEDIA",
                        Collections.nCopies(
                                10_000, new Body.Card(text, "file:///etc/passwd", many, text)),
                        none),
                new Body.Url(text, "javascript:" + text, none),
                new Body.Receipt(
                        text,
                        text,
                        text,
                        text,
                        text,
                        text,
                        Instant.MAX,
                        Collections.nCopies(
                                10_000, new Body.Item(text, text, text, "1e999999999", text)),
                        Collections.nCopies(10_000, text),
                        Collections.nCopies(8, new Body.Amount(text, text)),
                        Collections.nCopies(10_000, new Body.Amount(text, "9".repeat(5_000))),
                        none),
                new Body.Template(
                        text,
                        text,
                        text,
                        text,
                        Collections.nCopies(
                                10_000, new Body.Part(text, Collections.nCopies(10_000, text))),
                        none),
                comment("TEXT", text, new Attachment("vbscript:x", text, 1, text, "")),
                new Body.Voice(text, text, text, text, Json.obj("duration", Json.of(text))),
                new Body.Unknown(
                        "VOICE_ACTIVITY",
                        text,
                        Json.obj(
                                "startTime", Json.of(text),
                                "recordingUrl", Json.of("file:///etc/passwd"),
                                "callLegs",
                                        new Json.Arr(Collections.nCopies(10_000, leg("x", 1))))),
                new Body.WrapUp(
                        text,
                        Collections.nCopies(10_000, new Body.Category(text, text)),
                        text,
                        none),
                new Body.Notification(huge, "INFO"),
                new Body.Custom(text, Json.of(text), Json.obj(text, Json.of(text))));
    }

    public static Body.Location location(String text, Double north, Double east, Json.Obj source) {
        return new Body.Location(text, north, east, source);
    }

    private static Body contact(int people) {
        var all = new ArrayList<Body.Person>();
        for (int i = 0; i < people; i++) {
            all.add(
                    new Body.Person(
                            i % 2 == 0 ? "Clara Novak" : "Delivery desk, ring twice please",
                            i % 2 == 0
                                    ? List.of("+420 601 000 101", "+420 601 000 102")
                                    : List.of("ext. 12")));
        }
        return new Body.Contact("", all, Json.Obj.EMPTY);
    }

    public static Body.Choice choice(String title, String payload, String kind) {
        return new Body.Choice(title, payload, kind, Json.Null.NULL);
    }

    private static Body buttons(String style) {
        var interactive =
                Json.obj(
                        "header", Json.obj("text", Json.of("Payment")),
                        "body",
                                Json.obj(
                                        "text",
                                        Json.of("How would you like to pay for order 40117?")),
                        "footer", Json.obj("text", Json.of("You can change this until Friday.")));
        return new Body.Button(
                "How would you like to pay?",
                style,
                List.of(
                        choice("Card", "pay-card", "reply"),
                        choice("Invoice", "pay-invoice", "postback"),
                        choice("Read the terms", "https://shop.example/terms", "web_url"),
                        choice("Call us", "+420 601 000 100", "phone_number")),
                Json.obj("additionalDetails", Json.obj("interactive", interactive)));
    }

    private static Body carousel() {
        var cards = new ArrayList<Body.Card>();
        for (var name : List.of("Oak desk, 140 cm", "Desk lamp", "Chair with arms", "Shelf")) {
            cards.add(
                    new Body.Card(
                            name,
                            "https://x.example/" + (name.startsWith("Oak") ? "lamp.png" : "none"),
                            name.startsWith("Shelf")
                                    ? List.of()
                                    : List.of(choice("Order", "order-1", "postback")),
                            "https://shop.example/" + name.hashCode()));
        }
        return new Body.Carousel(
                "Have a look at these:", "GENERIC_RICH_MEDIA", cards, Json.Obj.EMPTY);
    }

    private static Body receipt() {
        return new Body.Receipt(
                "",
                "Our shop",
                "Clara Novak",
                "40117",
                "EUR",
                "Card ending in 4242",
                Instant.parse("2026-11-20T10:15:00Z"),
                List.of(
                        new Body.Item("Reading lamp", "brass, white shade", "2", "49", ""),
                        new Body.Item("Oak desk, 140 cm, oiled by hand", "", "1", "1249.90", ""),
                        new Body.Item("Voucher", "", "1", "on the house", "")),
                List.of("Dlouhá 1", "11000", "Praha", "CZ"),
                List.of(
                        new Body.Amount("SUBTOTAL", "1347.9"),
                        new Body.Amount("SHIPPING", "5"),
                        new Body.Amount("TAX", "9.75"),
                        new Body.Amount("TOTAL", "1357.65")),
                List.of(new Body.Amount("Welcome discount", "5")),
                Json.Obj.EMPTY);
    }

    private static Body template() {
        return new Body.Template(
                "",
                "shop",
                "order_shipped",
                "en_US",
                List.of(
                        new Body.Part("header", List.of("https://x.example/lamp.png")),
                        new Body.Part("body", List.of("Clara", "40117", "Friday")),
                        new Body.Part("button", List.of("track-40117"))),
                Json.Obj.EMPTY);
    }

    public static Body.Comment comment(String itemType, String text, Attachment attachment) {
        return new Body.Comment(text, "1029384756_5647", itemType, attachment, Json.Obj.EMPTY);
    }

    private static Attachment picture(String url) {
        return new Attachment(url, "image/png", 20_000, "lamp.png", "");
    }

    private static Body voice() {
        return new Body.Voice("", "c-1", "c-1:1", "INBOUND", Json.obj("duration", Json.of(205)));
    }

    private static Json.Obj leg(String who, int seconds) {
        return Json.obj(
                "sender", Json.obj("senderName", Json.of(who)),
                "startDirection", Json.of("INBOUND"),
                "endDirection", Json.of("DIALOG_ENDED"),
                "duration", Json.of(seconds));
    }

    private static Body call() {
        return new Body.Unknown(
                "VOICE_ACTIVITY",
                "",
                Json.obj(
                        "startTime", Json.of(1_795_341_600_000L),
                        "endTime", Json.of(1_795_341_865_000L),
                        "holdTime", Json.of(20),
                        "recordingUrl", Json.of("https://files.example/recording?id=1"),
                        "callLegs",
                                new Json.Arr(List.of(leg("Ann Agent", 200), leg("Bob Boss", 65)))));
    }

    private static Body custom() {
        var answers = new ArrayList<Json>();
        for (int i = 1; i < 9; i++) {
            answers.add(Json.obj("question", Json.of("Q" + i), "stars", Json.of(i % 5)));
        }
        return new Body.Custom(
                "",
                Json.Null.NULL,
                Json.obj(
                        "type", Json.of("CUSTOM"),
                        "jsonNode",
                                Json.obj(
                                        "kind", Json.of("survey"),
                                        "customer", Json.of("يارا منصور"),
                                        "answers", new Json.Arr(answers))));
    }
}
