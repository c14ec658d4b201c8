package org.agentdesk.core.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.agentdesk.core.diagnostics.Witness;
import org.agentdesk.core.machine.Deadlines;
import org.agentdesk.core.machine.Effect;
import org.agentdesk.core.machine.Input;
import org.agentdesk.core.machine.Machine;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.machine.Step;
import org.agentdesk.core.model.DeskState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread on which the desk decides. Inputs come from any thread and are taken in the order
/// they came; each state is shown to the observers before its effects are run.
final class DeskLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeskLoop.class);
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);

    private final Clock clock;
    private final Supplier<String> ids;
    private final Consumer<Effect> effects;
    private final Witness witness;
    private final List<Consumer<DeskState>> observers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread;
    private final ClockWatch watch;
    private volatile DeskState state;
    private @Nullable ScheduledFuture<?> alarm;

    DeskLoop(DeskState initial, Means means, Consumer<Effect> effects, Witness witness) {
        this.witness = witness;
        this.state = initial;
        this.effects = effects;
        clock = means.clock();
        ids = means.ids();
        thread = means.thread();
        watch = new ClockWatch(clock, means.nanos());
        run(this::setAlarm);
    }

    DeskState state() {
        return state;
    }

    /// Takes an input. After the end of the loop nothing happens.
    void post(Input input) {
        run(() -> {
            lookAtClock();
            take(input);
        });
    }

    private void run(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("the desk has ended; an input came late");
        }
    }

    Subscription observe(Consumer<DeskState> observer) {
        run(() -> {
            observers.add(observer);
            show(observer, state);
        });
        return () -> run(() -> observers.remove(observer));
    }

    private void take(Input input) {
        var stamped = new Stamped(clock.instant(), ids.get(), input);
        long start = System.nanoTime();
        var step = step(stamped);
        witness(stamped, step, Duration.ofNanos(System.nanoTime() - start));
        boolean changed = step.state() != state;
        state = step.state();
        if (changed) {
            observers.forEach(observer -> show(observer, step.state()));
        }
        step.effects().forEach(this::perform);
        setAlarm();
    }

    /// A gap in the machine must not cost the session. Its message may quote what came, so only the
    /// place is logged.
    private Step step(Stamped stamped) {
        try {
            return Machine.step(state, stamped);
        } catch (RuntimeException e) {
            LOG.error("an input of type {} could not be taken", type(stamped), withoutMessage(e));
            return new Step(state, List.of());
        }
    }

    private static Class<?> type(Stamped stamped) {
        return stamped.input().getClass();
    }

    /// Whoever looks on must not cost the session either.
    private void witness(Stamped stamped, Step step, Duration took) {
        try {
            witness.taken(state, stamped, step, took);
        } catch (RuntimeException e) {
            LOG.error("a witness of the desk failed", withoutMessage(e));
        }
    }

    private static Throwable withoutMessage(RuntimeException e) {
        var bare = new IllegalStateException(e.getClass().getName());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }

    private void show(Consumer<DeskState> observer, DeskState shown) {
        try {
            observer.accept(shown);
        } catch (RuntimeException e) {
            LOG.error("an observer of the desk failed", e);
        }
    }

    private void perform(Effect effect) {
        try {
            effects.accept(effect);
        } catch (RuntimeException e) {
            LOG.error("an effect of type {} failed", effect.getClass(), e);
        }
    }

    /// What the machine is told first: everything else is to be judged by the new time.
    private void lookAtClock() {
        var jump = watch.jumped();
        if (!jump.isZero()) {
            take(new Input.ClockJumped(jump));
        }
    }

    /// Never sleeps long: a computer that slept itself is to be noticed soon after it woke.
    private void setAlarm() {
        if (alarm != null) {
            alarm.cancel(false);
        }
        var now = clock.instant();
        var wait =
                Deadlines.next(state)
                        .map(moment -> Duration.between(now, moment))
                        .filter(until -> until.compareTo(LONGEST_SLEEP) < 0)
                        .orElse(LONGEST_SLEEP);
        long millis = Math.max(SOON.toMillis(), wait.toMillis());
        alarm = schedule(millis);
    }

    private @Nullable ScheduledFuture<?> schedule(long millis) {
        try {
            return thread.schedule(this::wake, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return null; // the desk has ended
        }
    }

    private void wake() {
        lookAtClock();
        var due = Deadlines.next(state);
        if (due.isPresent() && !due.get().isAfter(clock.instant())) {
            take(new Input.TimePassed());
        } else {
            setAlarm();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
