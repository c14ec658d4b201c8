package org.agentdesk.simulator.engineio;

import java.nio.charset.StandardCharsets;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;

/// Answers the polls and posts of one session.
///
/// Packets are separated by the record separator. Base64 packets (prefix `b`) carry binary
/// attachments, which no event of the Agent Manager uses: they are skipped.
record PollingTransport(EngineSession session, int maxPayload) {
    private static final String SEPARATOR = "\u001e";

    HttpReply answer(HttpRequest request) throws InterruptedException {
        return switch (request.method()) {
            case "GET" -> poll();
            case "POST" -> post(request);
            default -> EngineError.BAD_REQUEST.reply();
        };
    }

    private HttpReply poll() throws InterruptedException {
        var packets = session.poll();
        if (packets == null) {
            return session.isCut() ? new HttpReply.Abort() : EngineError.UNKNOWN_SESSION.reply();
        }
        return payload(String.join(SEPARATOR, packets));
    }

    private HttpReply post(HttpRequest request) {
        if (session.isEnded()) {
            return EngineError.UNKNOWN_SESSION.reply();
        }
        if (request.body().length > maxPayload) {
            session.abort("transport error");
            return HttpReply.text(413, "Payload too large");
        }
        for (var packet : request.text().split(SEPARATOR)) {
            session.receive(packet);
        }
        return HttpReply.bytes(200, "text/html", "ok".getBytes(StandardCharsets.US_ASCII));
    }

    static HttpReply payload(String packets) {
        var body = packets.getBytes(StandardCharsets.UTF_8);
        return HttpReply.bytes(200, "text/plain; charset=UTF-8", body)
                .with("Cache-Control", "no-store");
    }
}
