package org.agentdesk.ui.conversation;

import static org.agentdesk.ui.conversation.Talk.ANN;
import static org.agentdesk.ui.conversation.Talk.BOB;
import static org.agentdesk.ui.conversation.Talk.BOT;
import static org.agentdesk.ui.conversation.Talk.CLARA;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.core.model.FileTrouble;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.ui.media.MediaSamples;
import org.agentdesk.ui.media.RawServer;
import org.agentdesk.ui.spelling.SpellingChoice;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Typeface;
import org.agentdesk.ui.tour.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Draws the conversation in many situations as pictures in `target/gallery`, for people to look
/// at: `mvn … -Dtest=ConversationGallery -Dgallery=true`; with `-Dgallery.only=busy` only those
/// whose name begins so.
@EnabledIfSystemProperty(named = "gallery", matches = "true")
class ConversationGallery {

    private static final Path FOLDER = Path.of("target/gallery");
    private static final Author SUE = new Author(Author.Kind.AGENT, "a3", "Sue Sharp");

    /// A picture to take.
    ///
    /// @param keys keys pressed in the transcript before it is taken
    /// @param lastly what happens after the keys
    private record Shot(
            String name,
            DeskState state,
            double width,
            double height,
            NodeOrientation orientation,
            Consumer<Room> then,
            List<KeyCode> keys,
            Consumer<Room> lastly) {

        Shot(String name, Conversation conversation, double width, double height) {
            this(
                    name,
                    Talk.desk(conversation),
                    width,
                    height,
                    NodeOrientation.LEFT_TO_RIGHT,
                    _ -> {},
                    List.of(),
                    _ -> {});
        }

        Shot named(String other) {
            return new Shot(other, state, width, height, orientation, then, keys, lastly);
        }

        Shot offline() {
            var lost = state.withLink(new Link.Lost(Talk.START, 2, null));
            return new Shot(name, lost, width, height, orientation, then, keys, lastly);
        }

        Shot mirrored() {
            var mirrored = NodeOrientation.RIGHT_TO_LEFT;
            return new Shot(name, state, width, height, mirrored, then, keys, lastly);
        }

        Shot after(Consumer<Room> other) {
            return new Shot(name, state, width, height, orientation, other, keys, lastly);
        }

        Shot lastly(Consumer<Room> other) {
            return new Shot(name, state, width, height, orientation, then, keys, other);
        }

        Shot pressing(KeyCode... others) {
            return new Shot(name, state, width, height, orientation, then, List.of(others), lastly);
        }
    }

    @Test
    void drawsEverySituation() throws Exception {
        Files.createDirectories(FOLDER);
        FxToolkit.registerPrimaryStage();
        try (var server = new RawServer()) {
            server.file("lamp.png", MediaSamples.lamp());
            var only = System.getProperty("gallery.only", "");
            var all = shots(RawServer.mediaUrl("lamp.png")).stream();
            for (var shot : all.filter(s -> s.name().startsWith(only)).toList()) {
                draw(shot, Theme.Choice.LIGHT, server.engine());
                draw(shot, Theme.Choice.DARK, server.engine());
            }
        }
    }

    private static Conversation asked(Conversation conversation, Asked.Kind kind) {
        var asked = List.of(new Asked(kind, null, null));
        return conversation.withAround(conversation.around().withAsked(asked));
    }

    /// Ann may not note anything.
    private static void withoutWrapUps(Room room) {
        var state = room.open.state();
        var scopes = Map.of("agent-conversation-control", Set.of("view_leave_chat"));
        room.states.show(
                state.withMe(
                        new Me("a1", "ann", "Ann", "", null, List.of(), scopes, Json.Obj.EMPTY)));
    }

    private static List<Shot> shots(String picture) {
        var busy =
                busy(picture)
                        .conversation()
                        .withParticipants(
                                List.of(
                                        Talk.participant(ANN, Role.PRIMARY),
                                        Talk.participant(BOB, Role.ASSISTANT)))
                        .withTyping(List.of(new Conversation.Typing(CLARA, Talk.START)));
        var ending = new Conversation.Phase.WrapUp(Talk.START.plusSeconds(642));
        var end = new Shot("busy-3-end", busy, 860, 940);
        var scripts = new Shot("scripts", scripts().conversation("c1", "يارا منصور"), 860, 980);
        var deliveries = new Shot("delivery", deliveries().conversation(), 860, 940);
        return List.of(
                end.after(room -> room.composer.textProperty().set("Of course! I will")),
                end.named("busy-1-top").pressing(KeyCode.HOME),
                end.named("busy-2-middle").pressing(KeyCode.HOME, KeyCode.PAGE_DOWN),
                new Shot("narrow-end", busy, 460, 900),
                new Shot("narrow-top", busy, 460, 900).pressing(KeyCode.HOME),
                deliveries,
                new Shot("whisper-switch", together(), 860, 620)
                        .after(ConversationGallery::startWhispering),
                new Shot("whisper-forced", together().withRole(Role.ASSISTANT), 860, 620)
                        .after(room -> room.composer.textProperty().set("Offer her ten per cent")),
                new Shot("whisper-alone", together(), 460, 620)
                        .after(ConversationGallery::whisperAlone),
                new Shot("whisper-left", together().withSessions(List.of()), 860, 520),
                new Shot("receipts", together(), 860, 620),
                scripts,
                scripts.named("scripts-top").pressing(KeyCode.HOME),
                scripts.named("scripts-mirrored").mirrored().pressing(KeyCode.HOME),
                new Shot("news", deliveries().conversation(), 860, 520)
                        .pressing(KeyCode.HOME)
                        .lastly(ConversationGallery::moreIsSaid),
                new Shot("empty", new Talk().conversation(), 860, 460),
                new Shot("loading", new Talk().conversation().withSynced(false), 860, 460),
                new Shot("wrap-up", busy.withPhase(ending), 860, 520),
                new Shot(
                        "wrap-up-saving",
                        asked(busy.withPhase(ending), Asked.Kind.SAVE_WRAP_UP),
                        860,
                        520),
                new Shot("wrap-up-finish", busy.withPhase(ending), 860, 520)
                        .after(ConversationGallery::withoutWrapUps),
                new Shot("hold-asked", asked(busy, Asked.Kind.HOLD), 860, 520),
                new Shot("asking", busy, 860, 520).after(ConversationGallery::leaveWithDraft),
                new Shot("offline", deliveries().conversation(), 860, 620)
                        .offline()
                        .after(room -> room.composer.textProperty().set("Hello? ".repeat(180))),
                writing("writing-quote", ConversationGallery::answer),
                writing("writing-files", ConversationGallery::attach),
                writing("writing-channel", _ -> {})
                        .lastly(room -> menu(room, "#composer-channel").show()),
                writing("writing-canned", _ -> {}).lastly(room -> field(room).appendText("/")),
                writing("writing-emoji", room -> room.composer.textProperty().set("Nice "))
                        .lastly(room -> ((Button) room.view.lookup("#composer-emoji")).fire()),
                misspelling("writing-misspelt", NodeOrientation.LEFT_TO_RIGHT, 860),
                misspelling("writing-misspelt-narrow", NodeOrientation.LEFT_TO_RIGHT, 420),
                misspelling("writing-misspelt-mirrored", NodeOrientation.RIGHT_TO_LEFT, 860),
                misspelling("writing-corrected", NodeOrientation.LEFT_TO_RIGHT, 860)
                        .lastly(ConversationGallery::openSpellingMenu),
                writing("writing-edit", ConversationGallery::reword),
                writing("writing-preview", ConversationGallery::preview),
                new Shot("writing-narrow", talk(), 460, 620).after(ConversationGallery::attach),
                new Shot("monitor", busy.withRole(Role.SILENT_MONITOR), 860, 520));
    }

    private static Shot writing(String name, Consumer<Room> then) {
        return new Shot(name, talk(), 860, 620).after(then);
    }

    private static Shot misspelling(String name, NodeOrientation orientation, double width) {
        return new Shot(
                name,
                Talk.desk(talk()),
                width,
                620,
                orientation,
                ConversationGallery::misspell,
                List.of(KeyCode.END, KeyCode.END, KeyCode.END, KeyCode.END),
                _ -> {});
    }

    private static void misspell(Room room) {
        room.languages.choiceProperty().set(new SpellingChoice.Automatic());
        room.composer
                .textProperty()
                .set(
                        "I recieve teh parcel tomorow, as the tracking says – untill then please"
                                + " wait, or write to help@exampel.com.\nOrdr number 40117 is"
                                + " well-knwon here and wonderfull.");
    }

    private static void openSpellingMenu(Room room) {
        field(room).positionCaret(4);
        field(room)
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.CONTEXT_MENU,
                                false,
                                false,
                                false,
                                false));
    }

    private static Conversation talk() {
        var mail = new ChannelSession("mail", "EMAIL", "", "m1", null, true, Json.Obj.EMPTY);
        return new Talk()
                .says(CLARA, "Hi! I ordered a reading lamp last Monday, number 40117.")
                .later(61)
                .answers(ANN, "m0", "It left our warehouse on Tuesday.")
                .later(61)
                .says(
                        CLARA,
                        "And when will it be here? It was meant as a birthday present for my"
                                + " grandmother, who turns ninety on Saturday.")
                .answers(CLARA, "m1", "On Tuesday of *this* week?")
                .answers(CLARA, "long-ago", "And what about the other one?")
                .later(61)
                .writes("This weak, yes.", Delivery.SENT)
                .conversation()
                .withSessions(List.of(mail, Talk.session()));
    }

    private static Entry.Said said(Room room, int index) {
        return (Entry.Said) room.open.get().transcript().get(index);
    }

    private static Conversation together() {
        var talk =
                new Talk()
                        .says(CLARA, "Is there anything you can do about the price?")
                        .writes("Let me ask, one moment please.", Delivery.SEEN)
                        .later(61)
                        .whispers(BOB, "She has ordered three times this year.")
                        .says(CLARA, "Of course, take your time.");
        var transcript = talk.transcript();
        return talk.conversation()
                .withParticipants(
                        List.of(
                                Talk.participant(ANN, Role.PRIMARY),
                                Talk.participant(BOB, Role.PRIMARY),
                                Talk.participant(SUE, Role.ASSISTANT)))
                .withReads(
                        List.of(
                                new Conversation.Read(BOB, transcript.getLast().id()),
                                new Conversation.Read(SUE, transcript.get(1).id())));
    }

    private static void startWhispering(Room room) {
        room.composer.toggleWhisper();
        room.quoting.reply((Entry.Said) together().transcript().getLast(), "take your time");
        room.composer.textProperty().set("What may I offer her?");
    }

    private static void whisperAlone(Room room) {
        startWhispering(room);
        var alone = together().withParticipants(List.of(Talk.participant(ANN, Role.PRIMARY)));
        room.states.show(Talk.desk(alone));
    }

    private static void answer(Room room) {
        room.quoting.reply(said(room, 2), said(room, 2).message().body().text());
        room.composer.textProperty().set("On Friday, before noon.");
    }

    private static void reword(Room room) {
        room.composer.textProperty().set("half a sen");
        room.quoting.edit(said(room, 5));
    }

    private static void preview(Room room) {
        room.composer.textProperty().set("It is **here**, see https://track.example.com/40117");
        ((ToggleButton) room.view.lookup("#composer-preview")).fire();
    }

    private static void attach(Room room) {
        var names =
                List.of("return-label.pdf", "a-very-long-name-that-a-phone-made-up-2026-11-22.png");
        for (var name : names) {
            var path = "/home/ann/" + name;
            var file = new Attachment("file:" + path, "image/png", 182_400, name, "");
            room.desk.looks.put(path, new FileLook.Fine(file));
        }
        room.desk.looks.put(
                "/home/ann/film.mp4", new FileLook.Refused("film.mp4", FileTrouble.TOO_LARGE));
        room.attachments.add(
                Stream.concat(names.stream(), Stream.of("film.mp4", "gone.txt"))
                        .map(name -> Path.of("/home/ann", name))
                        .toList());
        room.composer.textProperty().set("Print this and put it on the parcel, please.");
    }

    private static MenuButton menu(Room room, String id) {
        return (MenuButton) room.view.lookup(id);
    }

    private static TextArea field(Room room) {
        return (TextArea) room.view.lookup(".growing-text-area");
    }

    private static void moreIsSaid(Room room) {
        var more = deliveries().later(61).says(CLARA, "Hello?").says(CLARA, "Still there?");
        room.states.show(Talk.desk(more.conversation()));
    }

    private static void leaveWithDraft(Room room) {
        room.composer.textProperty().set("Of course! I will\nlook it up\nand tell you");
        room.model.leave();
    }

    private static Talk busy(String pictures) {
        return new Talk()
                .later(-86_400)
                .happens(
                        EventName.CHANNEL_SESSION_STARTED,
                        new EventData.SessionChange(Talk.session()))
                .says(BOT, "Hello! I am the desk bot. What can I do for you?")
                .later(20)
                .says(CLARA, "I want to talk to a person please")
                .later(86_400)
                .joins(ANN, Role.PRIMARY)
                .later(5)
                .says(CLARA, "Hi! I ordered a reading lamp last Monday, number **40117**.")
                .says(CLARA, "Is it on its way? It was meant as a birthday present.")
                .later(70)
                .says(ANN, "Hello Clara, I am sorry about that. Let me have a look.")
                .says(
                        ANN,
                        "It left our warehouse on Tuesday, see"
                                + " https://track.example.com/parcels/40117?lang=en")
                .later(61)
                .whispers(BOB, "Check the address: we had two returns from that street.")
                .whispers(ANN, "Will do, thanks.")
                .later(61)
                .says(CLARA, Talk.picture(pictures, "lamp.png"))
                .says(
                        CLARA,
                        Talk.picture(RawServer.mediaUrl("gone.jpg"), "broken-shade-close-up.jpg"))
                .later(61)
                .says(ANN, Talk.file("return-label.pdf", "application/pdf", 182_400))
                .says(
                        CLARA,
                        Talk.file(
                                "a-very-long-file-name-that-nobody-would-type-by-hand-but-phones-do-2026-11-22.xlsx",
                                "",
                                18_240_000))
                .later(61)
                .happens(EventName.CONVERSATION_PAUSED, new EventData.Other(Json.Null.NULL))
                .happens(EventName.AGENT_SLA_STOPPED, new EventData.Other(Json.Null.NULL))
                .joins(BOB, Role.ASSISTANT)
                .unread("onCimEvent", "data.header is missing")
                .later(61)
                .says(
                        CLARA,
                        Talk.unknown(
                                "LOCATION",
                                Json.obj(
                                        "type", Json.of("LOCATION"),
                                        "markdownText", Json.of("I am here"),
                                        "location",
                                                Json.obj(
                                                        "latitude",
                                                        new Json.Num("52.2297"),
                                                        "longitude",
                                                        new Json.Num("21.0122")),
                                        "additionalDetails",
                                                Json.obj(
                                                        "address",
                                                        Json.of("Plac Defilad 1, Warszawa"),
                                                        "verified",
                                                        Json.of(true)))))
                .later(61)
                .says(
                        BOB,
                        "You can also try:\n\n"
                                + "- a *new* shade for free\n"
                                + "- a **refund**\n"
                                + "  1. to the card\n"
                                + "  2. to `PayPal`\n\n"
                                + "> birthday present\n\n"
                                + "```\n"
                                + "order 40117\n"
                                + "status SHIPPED\n"
                                + "```")
                .says(
                        ANN,
                        "Would you like [a new one](https://shop.example.com/lamps)? Or `sku-12`"
                                + " instead, *today*?");
    }

    private static Talk deliveries() {
        var talk = new Talk().says(CLARA, "Are you there?").later(61);
        for (var delivery :
                List.of(
                        Delivery.SEEN,
                        Delivery.DELIVERED,
                        Delivery.SENT,
                        Delivery.SENDING,
                        Delivery.QUEUED,
                        Delivery.UNCONFIRMED)) {
            talk.writes("This one is " + delivery.name().toLowerCase(Locale.ROOT), delivery)
                    .later(61);
        }
        return talk.fails("This one did not get through", "the channel refused it (400)")
                .later(61)
                .writes("Three", Delivery.SEEN)
                .writes("in one", Delivery.SEEN)
                .fails("minute", "")
                .writes("and one more that goes on", Delivery.SENDING);
    }

    private static Talk scripts() {
        var yara = new Author(Author.Kind.CUSTOMER, "k2", "يارا منصور");
        return new Talk()
                .says(yara, "مرحباً، طلبت مصباحاً يوم الاثنين الماضي ورقم الطلب 40117. متى يصل؟")
                .says(yara, "- الأول\n- الثاني https://example.com/path")
                .later(61)
                .says(ANN, "مرحباً يارا، سأتحقق من ذلك الآن.")
                .says(ANN, "And in English: it left on Tuesday (order 40117).")
                .later(61)
                .says(yara, "שלום! Mixed עברית and English in one.")
                .says(yara, "你好，我的订单在哪里？ Zażółć gęślą jaźń – Ωμέγα")
                .later(61)
                .says(yara, "Donaudampfschifffahrtsgesellschaft".repeat(6))
                .says(
                        yara,
                        "<b>Not bold</b> <script>alert(1)</script> [click](javascript:alert(1))"
                                + " 2*3*4 [https://bank.example](https://evil.example)")
                .says(yara, "");
    }

    private static void draw(Shot shot, Theme.Choice theme, URI engine) throws Exception {
        var room = fx(() -> new Room(shot.state(), engine));
        var stage = fx(() -> show(room, shot, theme));
        fx(() -> {
            room.selection.open("c1");
            shot.then().accept(room);
            return null;
        });
        settle();
        for (var key : shot.keys()) {
            fx(() -> {
                press(stage, key);
                return null;
            });
            settle();
        }
        fx(() -> {
            room.view.lookup(".growing-text-area").requestFocus();
            shot.lastly().accept(room);
            return null;
        });
        settle();
        var file = shot.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        fx(() -> Picture.of(stage).save(FOLDER.resolve(file)));
        fx(() -> {
            stage.hide();
            room.close();
            return null;
        });
    }

    private static void settle() throws InterruptedException {
        Thread.sleep(250);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void press(Stage stage, KeyCode key) {
        var transcript = stage.getScene().lookup(".transcript");
        transcript.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static Stage show(Room room, Shot shot, Theme.Choice choice) {
        Typeface.load();
        var scene = new Scene(new StackPane(), shot.width(), shot.height());
        scene.setNodeOrientation(shot.orientation());
        var theme = new Theme();
        theme.choiceProperty().set(choice);
        theme.dress(scene);
        scene.setRoot(new StackPane(room.view()));
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }
}
