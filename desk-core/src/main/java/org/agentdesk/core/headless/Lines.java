package org.agentdesk.core.headless;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.wire.JsonText;

/// Writes lines in the order they were given, on a thread of its own: a reader that takes its time
/// must not hold the desk up. Closing it writes what is left.
final class Lines implements AutoCloseable {

    private static final String END = "";
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final OutputStream out;
    private final Clock clock;
    private final Recent recent;
    private final Thread writer;
    private volatile Runnable whenBroken = () -> {};

    Lines(OutputStream out, Clock clock, Recent recent) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.clock = clock;
        this.recent = recent;
        writer = Thread.ofPlatform().daemon().name("desk-stdout").start(this::write);
    }

    /// Calls back once when nobody can read the lines any more.
    void whenBroken(Runnable action) {
        whenBroken = action;
    }

    void reply(Json.Obj reply) {
        queue.add(JsonText.write(reply));
    }

    /// Writes an event with the moment it was told, and keeps it for `wait`.
    synchronized void event(Json.Obj event) {
        var at = Json.of(clock.instant().toEpochMilli());
        var stamped = Json.obj("event", event.get("event"), "at", at);
        for (var member : event.without("event").members().entrySet()) {
            stamped = stamped.with(member.getKey(), member.getValue());
        }
        queue.add(JsonText.write(stamped));
        recent.add(stamped);
    }

    private void write() {
        try {
            for (var line = queue.take(); !line.equals(END); line = queue.take()) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
                if (queue.isEmpty()) {
                    out.flush();
                }
            }
            out.flush();
        } catch (IOException e) {
            whenBroken.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        queue.add(END);
        try {
            writer.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
