package org.agentdesk.simulator.http;

import java.io.IOException;

/// The peer broke RFC 6455; the connection is closed with the code.
final class WebSocketViolation extends IOException {
    private static final long serialVersionUID = 1L;

    private final int code;

    WebSocketViolation(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
