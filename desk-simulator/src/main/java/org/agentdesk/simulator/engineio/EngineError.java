package org.agentdesk.simulator.engineio;

import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.json.Json;

/// The refusals of the Engine.IO handshake, with the codes its clients know.
enum EngineError {
    UNKNOWN_TRANSPORT(0, "Transport unknown"),
    UNKNOWN_SESSION(1, "Session ID unknown"),
    BAD_HANDSHAKE_METHOD(2, "Bad handshake method"),
    BAD_REQUEST(3, "Bad request"),
    UNSUPPORTED_PROTOCOL(5, "Unsupported protocol version");

    private final int code;
    private final String message;

    EngineError(int code, String message) {
        this.code = code;
        this.message = message;
    }

    HttpReply reply() {
        return HttpReply.json(400, Json.object().put("code", code).put("message", message));
    }
}
