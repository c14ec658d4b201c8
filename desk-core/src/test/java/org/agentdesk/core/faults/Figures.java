package org.agentdesk.core.faults;

import java.util.concurrent.atomic.AtomicInteger;
import org.agentdesk.core.faults.History.Passed;

/// How much was tried: a run without findings means little when nothing went wrong in it.
final class Figures {

    private final AtomicInteger schedules = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();

    void add(Schedule schedule, History history) {
        schedules.incrementAndGet();
        faults.addAndGet(schedule.faults().size());
        written.addAndGet(history.written().size());
        heard.addAndGet(history.heard().values().stream().mapToInt(l -> l.size()).sum());
        attempts.addAndGet((int) count(history, Passed.Opened.class) - 1);
        long sent = count(history, Passed.Sent.class);
        long different =
                history.wire().stream().filter(Passed.Sent.class::isInstance).distinct().count();
        again.addAndGet((int) (sent - different));
    }

    private static long count(History history, Class<? extends Passed> kind) {
        return history.wire().stream().filter(kind::isInstance).count();
    }

    @Override
    public String toString() {
        return "%s schedules, %s faults, %s attempts to reconnect; %s messages of the agent, "
                        .formatted(schedules, faults, attempts, written)
                + "%s of them sent again because the server did not have them; ".formatted(again)
                + "%s of others".formatted(heard);
    }
}
