package org.agentdesk.simulator.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// One packet of Socket.IO protocol 5.
///
/// @param namespace `/` unless the packet names another
/// @param id the acknowledgement id, null when none is asked for or answered
/// @param data the payload, a missing node when there is none
record SocketPacket(Kind kind, String namespace, @Nullable Long id, JsonNode data) {
    /// Kind, number of attachments, namespace, acknowledgement id, data.
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?<kind>[0-6])(?:\\d{1,9}-)?(?:(?<namespace>/[^,]*)(?:,|$))?"
                            + "(?<id>\\d{0,15})(?<data>.*)",
                    Pattern.DOTALL);

    enum Kind {
        CONNECT,
        DISCONNECT,
        EVENT,
        ACK,
        CONNECT_ERROR,
        BINARY_EVENT,
        BINARY_ACK
    }

    SocketPacket(Kind kind, JsonNode data) {
        this(kind, "/", null, data);
    }

    /// Reads a packet; null when it is not one.
    static @Nullable SocketPacket decode(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        var kind = Kind.values()[Integer.parseInt(parts.group("kind"))];
        var namespace = parts.group("namespace");
        var digits = parts.group("id");
        var id = digits.isEmpty() ? null : Long.valueOf(digits);
        var data = Json.read(parts.group("data"));
        return new SocketPacket(kind, namespace == null ? "/" : namespace, id, data);
    }

    String encode() {
        var text = new StringBuilder().append(kind.ordinal());
        if (!namespace.equals("/")) {
            text.append(namespace).append(',');
        }
        if (id != null) {
            text.append(id.longValue());
        }
        return data.isMissingNode() ? text.toString() : text.append(Json.write(data)).toString();
    }
}
