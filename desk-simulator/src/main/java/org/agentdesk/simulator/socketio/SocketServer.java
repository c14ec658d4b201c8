package org.agentdesk.simulator.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.agentdesk.simulator.engineio.EngineListener;
import org.agentdesk.simulator.engineio.EngineSession;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Socket.IO on top of Engine.IO sessions, with the default namespace only.
///
/// A binary event is answered with an `errors` event and otherwise ignored.
public final class SocketServer implements EngineListener {
    private static final Logger LOG = LoggerFactory.getLogger(SocketServer.class);

    private final SocketListener listener;

    /// A server that tells `listener` about its connections.
    public SocketServer(SocketListener listener) {
        this.listener = listener;
    }

    @Override
    public void opened(EngineSession session) {
        LOG.debug("session {} opened", session.id());
    }

    @Override
    public void message(EngineSession session, String text) {
        var packet = SocketPacket.decode(text);
        if (packet == null) {
            LOG.debug("session {} sent something that is no packet", session.id());
            session.close("parse error");
            return;
        }
        if (packet.kind() == SocketPacket.Kind.CONNECT) {
            connect(session, packet);
        } else if (session.attachment() instanceof SocketConnection connection) {
            take(session, connection, packet);
        }
    }

    private void connect(EngineSession session, SocketPacket packet) {
        if (!packet.namespace().equals("/")) {
            var error = Json.object().put("message", "Invalid namespace");
            var kind = SocketPacket.Kind.CONNECT_ERROR;
            session.send(new SocketPacket(kind, packet.namespace(), null, error).encode());
        } else if (!(session.attachment() instanceof SocketConnection now) || now.isOver()) {
            var connection = new SocketConnection(session);
            session.attach(connection);
            listener.connecting(connection, packet.data());
        }
    }

    private void take(EngineSession session, SocketConnection connection, SocketPacket packet) {
        switch (packet.kind()) {
            case EVENT -> event(connection, packet);
            case ACK -> connection.acknowledged(packet.id(), packet.data());
            case DISCONNECT -> {
                session.attach(null);
                over(connection, "client namespace disconnect");
            }
            case BINARY_EVENT -> refuseBinary(connection, packet);
            case CONNECT, CONNECT_ERROR, BINARY_ACK -> LOG.debug("ignored {}", packet.kind());
        }
    }

    private void event(SocketConnection connection, SocketPacket packet) {
        var data = packet.data();
        if (connection.isOpen() && data.isArray() && data.path(0).isTextual()) {
            List<JsonNode> arguments = new ArrayList<>();
            data.forEach(arguments::add);
            var rest = List.copyOf(arguments.subList(1, arguments.size()));
            listener.event(connection, data.path(0).asText(), rest, ack(connection, packet));
        }
    }

    private static @Nullable Consumer<JsonNode> ack(
            SocketConnection connection, SocketPacket packet) {
        return packet.id() == null ? null : answer -> connection.answer(packet.id(), answer);
    }

    private static void refuseBinary(SocketConnection connection, SocketPacket packet) {
        connection.emit(
                "errors",
                Json.object()
                        .put("task", packet.data().path(0).asText("binary"))
                        .put("msg", "Binary payloads are not supported"));
    }

    @Override
    public void closed(EngineSession session, String reason) {
        if (session.attachment() instanceof SocketConnection connection) {
            session.attach(null);
            over(connection, reason);
        }
    }

    private void over(SocketConnection connection, String reason) {
        connection.end();
        listener.disconnected(connection, reason);
    }
}
