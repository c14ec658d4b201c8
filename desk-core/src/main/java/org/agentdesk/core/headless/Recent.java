package org.agentdesk.core.headless;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.agentdesk.core.cim.Json;

/// The events that a `wait` may still be answered with: those since the command before it. An event
/// answers one `wait` only; after it the next one looks at what followed.
final class Recent {

    private static final int REMEMBERED = 10_000;

    private record Numbered(long number, Json.Obj event) {}

    private final Deque<Numbered> events = new ArrayDeque<>();
    private long next;
    private long mark;
    private boolean over;

    synchronized void add(Json.Obj event) {
        if (events.size() == REMEMBERED) {
            events.removeFirst();
        }
        events.addLast(new Numbered(next++, event));
        notifyAll();
    }

    /// A command begins.
    synchronized void begin() {
        mark = next;
    }

    /// It was answered: what came before it is no answer to a later `wait`.
    synchronized void end() {
        while (!events.isEmpty() && events.getFirst().number() < mark) {
            events.removeFirst();
        }
    }

    /// No event will follow.
    synchronized void over() {
        over = true;
        notifyAll();
    }

    /// The first event that fits, waited for if there is none yet; empty when none came in time.
    synchronized Optional<Json.Obj> await(Predicate<Json.Obj> fits, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long looked = -1;
        while (true) {
            for (var candidate : events) {
                if (candidate.number() > looked && fits.test(candidate.event())) {
                    events.remove(candidate);
                    mark = Math.min(mark, candidate.number());
                    return Optional.of(candidate.event());
                }
            }
            looked = next - 1;
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (over || left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
    }
}
