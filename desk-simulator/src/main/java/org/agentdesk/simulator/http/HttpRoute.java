package org.agentdesk.simulator.http;

/// Answers requests. Called on the connection's virtual thread, which it may block.
@FunctionalInterface
public interface HttpRoute {
    /// The answer to `request`; a thrown exception is logged and answered with 500.
    HttpReply answer(HttpRequest request) throws InterruptedException;

    /// How many bytes of a request's body are read before the connection is cut.
    default int readable(String path) {
        return Integer.MAX_VALUE;
    }
}
