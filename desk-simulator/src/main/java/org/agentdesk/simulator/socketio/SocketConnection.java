package org.agentdesk.simulator.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.agentdesk.simulator.engineio.EngineSession;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// A client's connection to the default namespace. Thread-safe; nothing here blocks.
public final class SocketConnection {
    private static final int MAX_OPEN_ACKS = 1_000;

    enum Phase {
        WAITING,
        OPEN,
        OVER
    }

    private final String id = UUID.randomUUID().toString().substring(0, 20);
    private final EngineSession session;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);
    private final Map<Long, Consumer<JsonNode>> acks = new ConcurrentHashMap<>();
    private final AtomicLong nextAck = new AtomicLong();

    SocketConnection(EngineSession session) {
        this.session = session;
    }

    /// The socket id told to the client.
    public String id() {
        return id;
    }

    /// A query parameter of the handshake, `""` when absent.
    public String query(String name) {
        return session.query().getOrDefault(name, "");
    }

    /// Whether events can be sent.
    public boolean isOpen() {
        return phase.get() == Phase.OPEN;
    }

    /// Lets the client in.
    public void accept() {
        if (phase.compareAndSet(Phase.WAITING, Phase.OPEN)) {
            send(new SocketPacket(SocketPacket.Kind.CONNECT, Json.object().put("sid", id)));
        }
    }

    /// Refuses the client: its `connect_error` carries the message and, unless missing, the data.
    public void refuse(String message, JsonNode data) {
        if (phase.compareAndSet(Phase.WAITING, Phase.OVER)) {
            var error = Json.object().put("message", message);
            if (!data.isMissingNode()) {
                error.set("data", data);
            }
            send(new SocketPacket(SocketPacket.Kind.CONNECT_ERROR, error));
        }
    }

    /// Sends an event.
    public void emit(String event, JsonNode argument) {
        emit(event, argument, null);
    }

    /// Sends an event and, unless `ack` is null, asks for an acknowledgement; `ack` then gets the
    /// array of its arguments on a connection thread, or is never called.
    public void emit(String event, JsonNode argument, @Nullable Consumer<JsonNode> ack) {
        if (isOpen()) {
            var data = Json.array().add(event).add(argument);
            var ackId = ack == null ? null : expect(ack);
            send(new SocketPacket(SocketPacket.Kind.EVENT, "/", ackId, data));
        }
    }

    private Long expect(Consumer<JsonNode> ack) {
        if (acks.size() >= MAX_OPEN_ACKS) {
            acks.clear();
        }
        var ackId = nextAck.getAndIncrement();
        acks.put(ackId, ack);
        return ackId;
    }

    /// Closes as a server does: the client sees `io server disconnect` and stays away.
    public void disconnect() {
        if (phase.getAndSet(Phase.OVER) != Phase.OVER) {
            send(new SocketPacket(SocketPacket.Kind.DISCONNECT, MissingNode.getInstance()));
            session.close("server namespace disconnect");
        }
    }

    /// Cuts the connection as a lost network does: the client sees `transport close`.
    public void drop() {
        session.cut();
    }

    boolean isOver() {
        return phase.get() == Phase.OVER;
    }

    boolean end() {
        return phase.getAndSet(Phase.OVER) != Phase.OVER;
    }

    void acknowledged(@Nullable Long ackId, JsonNode arguments) {
        var ack = ackId == null ? null : acks.remove(ackId);
        if (ack != null) {
            ack.accept(arguments);
        }
    }

    void answer(@Nullable Long ackId, JsonNode argument) {
        if (ackId != null && isOpen()) {
            var data = Json.array().add(argument);
            send(new SocketPacket(SocketPacket.Kind.ACK, "/", ackId, data));
        }
    }

    private void send(SocketPacket packet) {
        session.send(packet.encode());
    }
}
