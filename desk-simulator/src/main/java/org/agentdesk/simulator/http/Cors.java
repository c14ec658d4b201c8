package org.agentdesk.simulator.http;

/// Cross-origin headers, so that a web desk served from elsewhere can talk to the simulator.
///
/// The control API is left out on purpose: no web page may drive it.
final class Cors {
    private static final String METHODS = "GET, POST, PUT, DELETE, OPTIONS";

    private Cors() {}

    static boolean isPreflight(HttpRequest request) {
        return request.method().equals("OPTIONS")
                && request.header("access-control-request-method") != null;
    }

    static HttpReply apply(HttpRequest request, HttpReply reply) {
        var origin = request.header("origin");
        if (origin == null
                || request.path().startsWith("/control")
                || !(reply instanceof HttpReply.Full full)) {
            return reply;
        }
        var open =
                full.with("Access-Control-Allow-Origin", origin)
                        .with("Access-Control-Allow-Credentials", "true")
                        .with("Vary", "Origin");
        return isPreflight(request) ? preflight(request, open) : open;
    }

    private static HttpReply preflight(HttpRequest request, HttpReply.Full reply) {
        var asked = request.header("access-control-request-headers");
        return reply.with("Access-Control-Allow-Methods", METHODS)
                .with("Access-Control-Allow-Headers", asked == null ? "content-type" : asked)
                .with("Access-Control-Max-Age", "600");
    }
}
