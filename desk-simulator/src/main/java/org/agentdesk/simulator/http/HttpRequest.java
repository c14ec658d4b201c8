package org.agentdesk.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request, read completely.
///
/// @param method upper case
/// @param path decoded, with runs of slashes collapsed, starting with `/`
/// @param query decoded parameters; the first wins when a name is repeated
/// @param headers by lower-case name
/// @param body empty when there was none
public record HttpRequest(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body) {

    /// The header of that (lower-case) name, or null.
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /// The query parameter, or `""`.
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /// The body as UTF-8 text.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// Whether the peer asks for the WebSocket protocol (RFC 6455, 4.2.1).
    public boolean asksForWebSocket() {
        return "websocket".equalsIgnoreCase(header("upgrade"))
                && header("sec-websocket-key") != null;
    }

    boolean keepsAlive() {
        return !"close".equalsIgnoreCase(header("connection"));
    }
}
