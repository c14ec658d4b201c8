package org.agentdesk.simulator.engineio;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.agentdesk.simulator.http.WebSocketConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One client's Engine.IO session, whichever transport carries it at the moment.
///
/// Sending is thread-safe and never blocks: packets go to a bounded box which either a waiting poll
/// or the WebSocket's writer empties. A client too slow for its box loses the session.
public final class EngineSession {
    private static final Logger LOG = LoggerFactory.getLogger(EngineSession.class);
    private static final long FOR_EVER = TimeUnit.DAYS.toMillis(1);
    private static final long PROBE_MILLIS = 100;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final String id;
    private final Map<String, String> query;
    private final EngineSettings settings;
    private final EngineListener listener;
    private final Heart heart;
    private final Runnable forget;
    private final Outbox outbox;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean pollWaiting = new AtomicBoolean();
    private volatile boolean probing;
    private volatile boolean isCut;
    private volatile @Nullable WebSocketConnection socket;
    private Heart.Beat beat = () -> {};
    private volatile @Nullable Object attachment;

    EngineSession(
            String id,
            Map<String, String> query,
            EngineSettings settings,
            EngineListener listener,
            Heart heart,
            Runnable forget) {
        this.id = id;
        this.query = Map.copyOf(query);
        this.settings = settings;
        this.listener = listener;
        this.heart = heart;
        this.forget = forget;
        this.outbox = new Outbox(settings.maxQueued());
    }

    /// The session id (`sid`).
    public String id() {
        return id;
    }

    /// The query parameters of the first request.
    public Map<String, String> query() {
        return query;
    }

    /// What the layer above keeps with this session; null until set.
    public @Nullable Object attachment() {
        return attachment;
    }

    /// Keeps something with this session.
    public void attach(@Nullable Object value) {
        attachment = value;
    }

    /// Sends a text message.
    public void send(String text) {
        enqueue("4" + text);
    }

    void enqueue(String packet) {
        if (!outbox.add(packet) && !ended.get()) {
            LOG.warn("session {} does not keep up and is closed", id);
            abort("transport error");
        }
    }

    /// Ends the session in good order: what was sent before is still delivered.
    public void close(String reason) {
        if (ended.compareAndSet(false, true)) {
            if (socket == null) {
                outbox.add("1");
            }
            finish(reason);
            heart.after(FAREWELL, forget);
        }
    }

    /// Ends the session at once; what was not yet sent is lost.
    public void abort(String reason) {
        boolean first = ended.compareAndSet(false, true);
        forget.run();
        var open = socket;
        if (open != null) {
            open.abort();
        }
        if (first) {
            finish(reason);
        }
    }

    /// Cuts the connection as a lost network does: even a waiting poll gets no answer.
    public void cut() {
        isCut = true;
        abort("transport close");
    }

    boolean isCut() {
        return isCut;
    }

    private void finish(String reason) {
        outbox.end();
        cancelBeat();
        listener.closed(this, reason);
    }

    boolean isEnded() {
        return ended.get();
    }

    boolean isUpgraded() {
        return socket != null;
    }

    /// Waits for packets to answer a poll with; null when another poll is already waiting, which
    /// ends the session, or when there will never be any.
    @Nullable List<String> poll() throws InterruptedException {
        if (!pollWaiting.compareAndSet(false, true)) {
            abort("transport error");
            return null;
        }
        try {
            var packets = outbox.take(probing ? PROBE_MILLIS : FOR_EVER);
            if (packets.isEmpty()) {
                return outbox.isDone() ? null : List.of("6");
            }
            return packets;
        } finally {
            pollWaiting.set(false);
        }
    }

    void startProbe() {
        probing = true;
        outbox.wake();
    }

    void endProbe() {
        probing = false;
    }

    /// Makes a WebSocket the transport and starts its writer.
    void carryOn(WebSocketConnection connection) {
        socket = connection;
        outbox.wake();
        Thread.ofVirtual().name("simulator-writer").start(() -> write(connection));
    }

    private void write(WebSocketConnection connection) {
        try {
            while (!outbox.isDone()) {
                for (var packet : outbox.take(FOR_EVER)) {
                    connection.sendText(packet);
                }
            }
            connection.close(1000);
        } catch (IOException e) {
            abort("transport close");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes one packet from the client.
    void receive(String packet) {
        if (ended.get() || packet.isEmpty()) {
            return;
        }
        switch (packet.charAt(0)) {
            case '1' -> close("transport close");
            case '2' -> enqueue("3" + packet.substring(1));
            case '3' -> scheduleBeat();
            case '4' -> listener.message(this, packet.substring(1));
            default -> LOG.debug("session {} ignores packet {}", id, packet.charAt(0));
        }
    }

    /// Plans the next ping. The deadline for its pong is armed before the ping leaves.
    synchronized void scheduleBeat() {
        cancelBeat();
        if (!ended.get()) {
            beat = heart.after(settings.pingInterval(), this::ping);
        }
    }

    private synchronized void ping() {
        if (!ended.get()) {
            beat = heart.after(settings.pingTimeout(), () -> abort("ping timeout"));
            enqueue("2");
        }
    }

    private synchronized void cancelBeat() {
        beat.cancel();
    }
}
