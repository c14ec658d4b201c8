package org.agentdesk.ui.fx;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.agentdesk.core.diagnostics.Timings;
import org.jspecify.annotations.Nullable;

/// Times the way of a state to the pulse that shows it, the time that the views take included, for
/// the flight recorder and the timings. States that a newer one overtakes count with it, from the
/// first of them.
public final class EventToPixels {

    @Name("org.agentdesk.EventToPixels")
    @Label("Event to pixels")
    @Category("Agent Desk")
    @StackTrace(false)
    static final class Shown extends Event {}

    private record Waiting(Shown event, long since) {}

    private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();
    private final Timings timings;

    public EventToPixels(Timings timings) {
        this.timings = timings;
    }

    /// A state is new; on any thread.
    public <T> T arrived(T state) {
        if (waiting.get() == null) {
            var event = new Shown();
            event.begin();
            waiting.compareAndSet(null, new Waiting(event, System.nanoTime()));
        }
        return state;
    }

    /// Lets the newest state be shown; on the JavaFX thread, in the pulse that draws it.
    public void shown(Runnable show) {
        var waited = waiting.getAndSet(null);
        show.run();
        if (waited != null) {
            waited.event().commit();
            timings.took(
                    Timings.What.EVENT_TO_PIXELS,
                    Duration.ofNanos(System.nanoTime() - waited.since()));
        }
    }
}
