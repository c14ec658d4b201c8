package org.agentdesk.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.agentdesk.simulator.json.Json;

/// What a request is answered with.
public sealed interface HttpReply {

    /// An ordinary answer with a complete body.
    record Full(int status, Map<String, String> headers, byte[] body) implements HttpReply {
        /// The same answer with one more header.
        public Full with(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Full(status, more, body);
        }
    }

    /// Switches to WebSocket and hands the connection over; the conversation runs on the
    /// connection's own virtual thread and ends with it.
    record Upgrade(int maxMessageBytes, Talk talk) implements HttpReply {}

    /// Closes the connection without an answer, as a broken network would.
    record Abort() implements HttpReply {}

    /// A conversation over a WebSocket.
    @FunctionalInterface
    interface Talk {
        /// Runs until the socket is closed. Blocking is fine here.
        void run(WebSocketConnection socket) throws IOException;
    }

    /// JSON with the given status.
    static Full json(int status, JsonNode body) {
        return bytes(status, "application/json; charset=utf-8", utf8(Json.write(body)));
    }

    /// JSON text that is sent as it is, valid or not.
    static Full rawJson(int status, String body) {
        return bytes(status, "application/json; charset=utf-8", utf8(body));
    }

    /// Plain text with the given status.
    static Full text(int status, String body) {
        return bytes(status, "text/plain; charset=utf-8", utf8(body));
    }

    /// Bytes of a media type.
    static Full bytes(int status, String contentType, byte[] body) {
        return new Full(status, Map.of("Content-Type", contentType), body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
