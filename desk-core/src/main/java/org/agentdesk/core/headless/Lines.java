package org.agentdesk.core.headless;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.wire.JsonText;

/// Writes lines, one at a time whoever writes, and remembers the events of late for `wait`.
final class Lines {

    private static final int REMEMBERED = 10_000;

    private final PrintStream out;
    private final Clock clock;
    private final List<Json.Obj> recent = new ArrayList<>();
    private Consumer<Json.Obj> listener = _ -> {};

    Lines(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    synchronized void reply(Json.Obj reply) {
        write(reply);
    }

    synchronized void event(Json.Obj event) {
        var stamped =
                Json.obj(
                        "event", event.get("event"), "at", Json.of(clock.instant().toEpochMilli()));
        for (var member : event.without("event").members().entrySet()) {
            stamped = stamped.with(member.getKey(), member.getValue());
        }
        write(stamped);
        if (recent.size() == REMEMBERED) {
            recent.removeFirst();
        }
        recent.add(stamped);
        listener.accept(stamped);
    }

    private void write(Json.Obj json) {
        out.println(JsonText.write(json));
        out.flush();
    }

    /// How many events were remembered before now.
    synchronized int mark() {
        return recent.size();
    }

    /// Forgets the events before a mark.
    synchronized void forget(int mark) {
        recent.subList(0, Math.min(mark, recent.size())).clear();
    }

    /// Shows the remembered events and every one that follows.
    synchronized void listen(Consumer<Json.Obj> next) {
        listener = next;
        List.copyOf(recent).forEach(next);
    }

    /// Shows no more events.
    synchronized void deafen() {
        listener = _ -> {};
    }
}
