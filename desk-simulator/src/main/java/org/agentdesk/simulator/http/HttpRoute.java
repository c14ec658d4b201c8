package org.agentdesk.simulator.http;

/// Answers requests. Called on the connection's virtual thread, which it may block.
@FunctionalInterface
public interface HttpRoute {
    /// The answer to `request`; a thrown exception is logged and answered with 500.
    HttpReply answer(HttpRequest request) throws InterruptedException;
}
