package org.agentdesk.core.wire;

import static org.agentdesk.core.wire.CimDecoder.first;
import static org.agentdesk.core.wire.CimDecoder.firstText;
import static org.agentdesk.core.wire.CimDecoder.many;
import static org.agentdesk.core.wire.CimDecoder.number;
import static org.agentdesk.core.wire.CimDecoder.texts;
import static org.agentdesk.core.wire.CimDecoder.unwrap;
import static org.agentdesk.core.wire.CimDecoder.upper;

import java.util.List;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;

/// Message bodies from JSON, by their type.
final class BodyDecoder {

    private BodyDecoder() {}

    /// The body in a value. A type without a record is [Body.Unknown].
    static Body body(Json value) {
        var source = unwrap(value).object();
        var type = upper(source.get("type")).strip();
        var text = source.get("markdownText").text();
        return switch (type) {
            case "PLAIN" -> new Body.Plain(text, source);
            case "IMAGE" -> new Body.Image(text, caption(source), attachment(source), source);
            case "VIDEO" -> new Body.Video(text, caption(source), attachment(source), source);
            case "AUDIO" -> new Body.Audio(text, caption(source), attachment(source), source);
            case "FILE" -> new Body.File(text, caption(source), attachment(source), source);
            case "MULTIMEDIA" ->
                    new Body.Multimedia(text, caption(source), attachment(source), source);
            case "BUTTON" ->
                    new Body.Button(
                            text,
                            upper(source.get("buttonMessageType")),
                            choices(source.get("buttons")),
                            source);
            case "CAROUSEL" -> carousel(text, source);
            case "LOCATION" -> location(text, source);
            case "CONTACT" -> new Body.Contact(text, people(source.get("contacts")), source);
            case "STICKER" ->
                    new Body.Sticker(
                            text,
                            source.get("mediaUrl").text(),
                            source.get("stickerId").text(),
                            source);
            case "URL" -> new Body.Url(text, source.get("mediaUrl").text(), source);
            case "RECEIPT" -> ReceiptDecoder.receipt(text, source);
            case "TEMPLATE" -> template(text, source);
            default -> platform(type, text, source);
        };
    }

    /// The types that agents, servers and networks make rather than customers.
    private static Body platform(String type, String text, Json.Obj source) {
        return switch (type) {
            case "VOICE" ->
                    new Body.Voice(
                            text,
                            source.get("callId").text(),
                            source.get("leg").text(),
                            source.get("reasonCode").text(),
                            source);
            case "WRAPUP" ->
                    new Body.WrapUp(text, categories(source), source.get("note").text(), source);
            case "COMMENT" ->
                    new Body.Comment(
                            text,
                            source.get("postId").text(),
                            upper(source.get("itemType")),
                            source.get("attachment").isNull() ? null : attachment(source),
                            source);
            case "EMAIL" -> email(text, source);
            case "NOTIFICATION" ->
                    new Body.Notification(text, upper(source.get("notificationType")), source);
            case "DELIVERYNOTIFICATION" ->
                    new Body.DeliveryNotification(
                            text,
                            source.get("messageId").text(),
                            upper(source.get("status")),
                            source.get("reasonCode").textOrNull(),
                            source);
            case "DELETEDNOTIFICATION" ->
                    new Body.DeletedNotification(
                            text,
                            source.get("messageId").text(),
                            Timestamps.read(source.get("timestamp")).orElse(null),
                            source);
            case "CUSTOM" -> new Body.Custom(text, source.get("jsonNode"), source);
            case "ACTION" ->
                    new Body.Action(text, source.get("name").text(), source.get("data"), source);
            default -> new Body.Unknown(type, text, source);
        };
    }

    private static String caption(Json json) {
        return json.get("caption").text();
    }

    private static Attachment attachment(Json json) {
        var attachment = json.get("attachment");
        return attachment(
                attachment,
                firstText(
                        attachment.get("mediaName"),
                        json.get("additionalDetails").get("fileName"),
                        attachment.get("mediaLabel"),
                        json.get("caption")));
    }

    private static Attachment attachment(Json attachment, String name) {
        return new Attachment(
                attachment.get("mediaUrl").text(),
                attachment.get("mimeType").text(),
                size(attachment.get("size")),
                name,
                attachment.get("thumbnail").text());
    }

    private static long size(Json json) {
        var number = number(json);
        return number == null ? -1 : Math.max(-1, number.longValue());
    }

    private static List<Body.Choice> choices(Json buttons) {
        return many(buttons).stream()
                .map(b ->
                        new Body.Choice(
                                b.get("title").text(),
                                b.get("payload").text(),
                                b.get("type").text(),
                                b.get("additionalButtonDetails")))
                .toList();
    }

    /// Older servers wrap the elements once more.
    private static Body carousel(String text, Json.Obj source) {
        var elements = first(source, "elements", "data");
        var cards = elements.get("elements").isNull() ? elements : elements.get("elements");
        return new Body.Carousel(
                text,
                upper(source.get("carouselMessageType")),
                many(cards).stream().map(BodyDecoder::card).toList(),
                source);
    }

    private static Body.Card card(Json json) {
        return new Body.Card(
                json.get("text").text(),
                json.get("url").text(),
                choices(json.get("buttons")),
                json.get("defaultAction").get("url").text());
    }

    private static Body location(String text, Json.Obj source) {
        var place = source.get("location");
        return new Body.Location(
                text, number(place.get("latitude")), number(place.get("longitude")), source);
    }

    private static List<Body.Person> people(Json contacts) {
        return many(contacts).stream()
                .map(c ->
                        new Body.Person(
                                firstText(c.get("name").get("formattedName"), c.get("name")),
                                many(c.get("phones")).stream()
                                        .map(p -> firstText(p.get("phone"), p))
                                        .toList()))
                .toList();
    }

    private static Body template(String text, Json.Obj source) {
        var parts =
                many(source.get("components")).stream()
                        .map(c -> new Body.Part(c.get("type").text(), parameters(c)))
                        .toList();
        return new Body.Template(
                text,
                source.get("namespace").text(),
                source.get("name").text(),
                firstText(source.get("language").get("code"), source.get("language")),
                parts,
                source);
    }

    private static List<String> parameters(Json component) {
        return many(component.get("parameters")).stream()
                .map(p -> first(p, "additionalParameterDetails", "text"))
                .flatMap(BodyDecoder::leaves)
                .toList();
    }

    private static Stream<String> leaves(Json json) {
        return switch (json) {
            case Json.Obj object -> object.members().values().stream().flatMap(BodyDecoder::leaves);
            case Json.Arr(var items) -> items.stream().flatMap(BodyDecoder::leaves);
            default -> Stream.of(json.text()).filter(text -> !text.isEmpty());
        };
    }

    private static List<Body.Category> categories(Json source) {
        return many(first(source, "wrapups", "wrapUps")).stream()
                .map(c -> new Body.Category(c.get("categoryName").text(), c.get("value").text()))
                .toList();
    }

    private static Body email(String text, Json.Obj source) {
        return new Body.Email(
                text,
                source.get("subject").text(),
                source.get("from").text(),
                texts(source.get("replyTo")),
                Timestamps.read(source.get("receivingDate")).orElse(null),
                source.get("htmlBody").text(),
                texts(source.get("recipientsTo")),
                texts(source.get("recipientsCc")),
                texts(source.get("recipientsBcc")),
                many(source.get("attachments")).stream()
                        .map(a -> attachment(a, firstText(a.get("mediaName"), a.get("mediaLabel"))))
                        .toList(),
                source);
    }
}
