package org.agentdesk.simulator.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// One packet of Socket.IO protocol 5.
///
/// @param namespace `/` unless the packet names another
/// @param id the acknowledgement id, null when none is asked for or answered
/// @param data the payload, a missing node when there is none
record SocketPacket(Kind kind, String namespace, @Nullable Long id, JsonNode data) {
    private static final int MAX_DIGITS = 15;

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
        int type = text.isEmpty() ? -1 : text.charAt(0) - '0';
        if (type < 0 || type >= Kind.values().length) {
            return null;
        }
        var kind = Kind.values()[type];
        int at = 1;
        if (kind == Kind.BINARY_EVENT || kind == Kind.BINARY_ACK) {
            at = Math.max(text.indexOf('-', at) + 1, at);
        }
        var namespace = "/";
        if (at < text.length() && text.charAt(at) == '/') {
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? text.length() : comma;
            namespace = text.substring(at, end);
            at = comma < 0 ? end : end + 1;
        }
        int digits = at;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits - at > MAX_DIGITS) {
            return null;
        }
        var id = digits > at ? Long.valueOf(text.substring(at, digits)) : null;
        return new SocketPacket(kind, namespace, id, Json.read(text.substring(digits)));
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
