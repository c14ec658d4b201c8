package org.agentdesk.core.wire;

import java.util.Locale;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;

/// Message bodies from JSON, by their type.
final class BodyDecoder {

    private BodyDecoder() {}

    /// The body in a value; what has no record of its own keeps everything that came.
    static Body body(Json json) {
        var type = json.get("type").text().strip().toUpperCase(Locale.ROOT);
        var text = json.get("markdownText").text();
        return switch (type) {
            case "PLAIN" -> new Body.Plain(text);
            case "IMAGE" -> new Body.Image(text, caption(json), attachment(json));
            case "FILE" -> new Body.File(text, caption(json), attachment(json));
            case "NOTIFICATION" ->
                    new Body.Notification(
                            text, json.get("notificationType").text().toUpperCase(Locale.ROOT));
            case "DELIVERYNOTIFICATION" ->
                    new Body.DeliveryNotification(
                            text,
                            json.get("messageId").text(),
                            json.get("status").text().toUpperCase(Locale.ROOT),
                            json.get("reasonCode").textOrNull());
            default -> new Body.Unknown(type, text, json.object());
        };
    }

    private static String caption(Json json) {
        return json.get("caption").text();
    }

    private static Attachment attachment(Json json) {
        var attachment = json.get("attachment");
        return new Attachment(
                attachment.get("mediaUrl").text(),
                attachment.get("mimeType").text(),
                size(attachment.get("size").text()),
                CimDecoder.firstText(
                        attachment.get("mediaName"),
                        json.get("additionalDetails").get("fileName"),
                        attachment.get("mediaLabel"),
                        json.get("caption")),
                attachment.get("thumbnail").text());
    }

    private static long size(String text) {
        try {
            return Math.max(-1, (long) Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
