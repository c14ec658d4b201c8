package org.agentdesk.simulator.engineio;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.http.HttpRoute;
import org.agentdesk.simulator.http.WebSocketConnection;
import org.agentdesk.simulator.json.Json;

/// Engine.IO protocol 4 behind one HTTP path: polling, WebSocket, and the way from one to the
/// other.
public final class EngineServer implements HttpRoute, AutoCloseable {
    private static final int PROBE_MILLIS = 10_000;

    private final EngineSettings settings;
    private final EngineListener listener;
    private final Map<String, EngineSession> sessions = new ConcurrentHashMap<>();
    private final Heart heart = new Heart();

    /// A server that tells `listener` about its sessions.
    public EngineServer(EngineSettings settings, EngineListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    @Override
    public HttpReply answer(HttpRequest request) throws InterruptedException {
        if (!"4".equals(request.parameter("EIO"))) {
            return EngineError.UNSUPPORTED_PROTOCOL.reply();
        }
        return switch (request.parameter("transport")) {
            case "polling" -> polling(request);
            case "websocket" -> webSocket(request);
            default -> EngineError.UNKNOWN_TRANSPORT.reply();
        };
    }

    private HttpReply polling(HttpRequest request) throws InterruptedException {
        var sid = request.parameter("sid");
        if (sid.isEmpty()) {
            return request.method().equals("GET")
                    ? openPolling(request)
                    : EngineError.BAD_HANDSHAKE_METHOD.reply();
        }
        var session = sessions.get(sid);
        if (session == null) {
            return EngineError.UNKNOWN_SESSION.reply();
        }
        return session.isUpgraded()
                ? EngineError.BAD_REQUEST.reply()
                : new PollingTransport(session, settings.maxPayload()).answer(request);
    }

    private HttpReply openPolling(HttpRequest request) {
        var session = open(request);
        listener.opened(session);
        session.scheduleBeat();
        return PollingTransport.payload(greeting(session, true));
    }

    private HttpReply webSocket(HttpRequest request) {
        if (!request.asksForWebSocket()) {
            return EngineError.BAD_REQUEST.reply();
        }
        var sid = request.parameter("sid");
        if (sid.isEmpty()) {
            return upgrade(socket -> openWebSocket(request, socket));
        }
        var session = sessions.get(sid);
        return session == null || session.isEnded() || session.isUpgraded()
                ? EngineError.UNKNOWN_SESSION.reply()
                : upgrade(socket -> probe(session, socket));
    }

    private HttpReply upgrade(HttpReply.Talk talk) {
        return new HttpReply.Upgrade(settings.maxPayload(), talk);
    }

    private void openWebSocket(HttpRequest request, WebSocketConnection socket) {
        var session = open(request);
        session.enqueue(greeting(session, false));
        session.carryOn(socket);
        listener.opened(session);
        session.scheduleBeat();
        listen(session, socket);
    }

    private void probe(EngineSession session, WebSocketConnection socket) throws IOException {
        socket.readTimeout(PROBE_MILLIS);
        if (!"2probe".equals(socket.readText())) {
            return;
        }
        socket.sendText("3probe");
        session.startProbe();
        if ("5".equals(socket.readText()) && !session.isUpgraded()) {
            session.carryOn(socket);
            listen(session, socket);
        } else {
            session.endProbe();
        }
    }

    private void listen(EngineSession session, WebSocketConnection socket) {
        try {
            socket.readTimeout(0);
            for (var packet = socket.readText(); packet != null; packet = socket.readText()) {
                session.receive(packet);
            }
            session.abort("transport close");
        } catch (IOException e) {
            session.abort("transport error");
        }
    }

    private EngineSession open(HttpRequest request) {
        var id = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        var session =
                new EngineSession(
                        id, request.query(), settings, listener, heart, () -> sessions.remove(id));
        sessions.put(id, session);
        return session;
    }

    private String greeting(EngineSession session, boolean upgrades) {
        var greeting = Json.object().put("sid", session.id());
        var others = greeting.putArray("upgrades");
        if (upgrades) {
            others.add("websocket");
        }
        greeting.put("pingInterval", settings.pingInterval().toMillis())
                .put("pingTimeout", settings.pingTimeout().toMillis())
                .put("maxPayload", settings.maxPayload());
        return "0" + Json.write(greeting);
    }

    /// Cuts every session.
    @Override
    public void close() {
        sessions.values().forEach(session -> session.abort("server shutting down"));
        heart.close();
    }
}
