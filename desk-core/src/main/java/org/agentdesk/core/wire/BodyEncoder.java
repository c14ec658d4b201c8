package org.agentdesk.core.wire;

import java.util.List;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.jspecify.annotations.Nullable;

/// Message bodies to JSON. One that came goes back as it came; of those that are made here, exactly
/// what real servers are fed.
final class BodyEncoder {

    private BodyEncoder() {}

    static Json encode(Body body) {
        return body.source().size() > 0 ? body.source() : made(body);
    }

    private static Json made(Body body) {
        var json = Json.obj("markdownText", Json.of(body.text()), "type", Json.of(body.type()));
        return switch (body) {
            case Body.File(var _, var caption, var file, var _) ->
                    attachment(json, file)
                            .with("caption", Json.of(caption))
                            .with("additionalDetails", Json.obj("fileName", Json.of(file.name())));
            case Body.Media media ->
                    attachment(json, media.attachment()).with("caption", caption(media));
            case Body.WrapUp(var _, var categories, var note, var _) ->
                    json.with("wrapups", categories(categories)).with("note", Json.of(note));
            case Body.Comment c ->
                    comment(json, c.attachment())
                            .with("postId", Json.of(c.postId()))
                            .with("itemType", Json.of(c.itemType()));
            case Body.Notification n ->
                    json.with("notificationType", Json.of(n.notificationType()));
            case Body.DeliveryNotification d ->
                    json.with("messageId", Json.of(d.messageId()))
                            .with("status", Json.of(d.status()))
                            .with("reasonCode", reasonCode(d.reasonCode()));
            case Body.Email mail -> email(json, mail);
            // desks do not make the others: what is left is the text that every body has
            default -> json;
        };
    }

    /// Desks put a picture's name where its caption is, unless the agent wrote one.
    private static Json caption(Body.Media media) {
        var caption = media.caption();
        return Json.of(caption.isEmpty() ? media.attachment().name() : caption);
    }

    private static Json.Obj comment(Json.Obj json, @Nullable Attachment attachment) {
        return attachment == null ? json : attachment(json, attachment);
    }

    private static Json.Obj attachment(Json.Obj json, Attachment attachment) {
        return json.with("attachment", attachment(attachment));
    }

    private static Json.Obj attachment(Attachment attachment) {
        return Json.obj(
                "mediaUrl", Json.of(attachment.mediaUrl()),
                "mimeType", Json.of(attachment.mimeType()),
                "size", Json.of(attachment.size()),
                "thumbnail", Json.of(attachment.thumbnail()));
    }

    /// A sender that is not known is left to the server.
    private static Json.Obj email(Json.Obj json, Body.Email mail) {
        var full =
                json.with("subject", Json.of(mail.subject()))
                        .with("htmlBody", Json.of(mail.htmlBody()))
                        .with("replyTo", texts(mail.replyTo()))
                        .with("recipientsTo", texts(mail.to()))
                        .with("recipientsCc", texts(mail.cc()))
                        .with("recipientsBcc", texts(mail.bcc()))
                        .with("attachments", files(mail.attachments()));
        if (!mail.from().isEmpty()) {
            full = full.with("from", Json.of(mail.from()));
        }
        var received = mail.received();
        return received == null
                ? full
                : full.with("receivingDate", Json.of(received.toEpochMilli()));
    }

    private static Json texts(List<String> texts) {
        return new Json.Arr(texts.stream().map(Json::of).toList());
    }

    /// A mail has several files, and each says its own name.
    private static Json files(List<Attachment> attachments) {
        return new Json.Arr(
                attachments.stream()
                        .<Json>map(a -> attachment(a).with("mediaName", Json.of(a.name())))
                        .toList());
    }

    private static Json categories(List<Body.Category> categories) {
        return new Json.Arr(
                categories.stream()
                        .<Json>map(c ->
                                Json.obj(
                                        "categoryName", Json.of(c.name()),
                                        "value", Json.of(c.value())))
                        .toList());
    }

    private static Json reasonCode(@Nullable String code) {
        return code != null && code.matches("[0-9]{1,9}") ? new Json.Num(code) : Json.of(code);
    }
}
