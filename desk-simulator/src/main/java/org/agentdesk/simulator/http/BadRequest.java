package org.agentdesk.simulator.http;

import java.io.IOException;

/// A request that is answered with an error status, after which the connection is closed.
final class BadRequest extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    BadRequest(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
