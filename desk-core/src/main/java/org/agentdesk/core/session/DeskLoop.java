package org.agentdesk.core.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
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

    private final Clock clock;
    private final Supplier<String> ids;
    private final Consumer<Effect> effects;
    private final Witness witness;
    private final List<Consumer<DeskState>> observers = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor thread;
    private volatile DeskState state;
    private @Nullable ScheduledFuture<?> alarm;

    DeskLoop(
            DeskState initial,
            Clock clock,
            Supplier<String> ids,
            Consumer<Effect> effects,
            Witness witness) {
        this.witness = witness;
        this.state = initial;
        this.clock = clock;
        this.ids = ids;
        this.effects = effects;
        thread =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("desk-loop").factory());
        thread.setRemoveOnCancelPolicy(true);
    }

    DeskState state() {
        return state;
    }

    /// Takes an input. After the end of the loop nothing happens.
    void post(Input input) {
        run(() -> take(input));
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

    private void setAlarm() {
        if (alarm != null) {
            alarm.cancel(false);
        }
        alarm = Deadlines.next(state).map(this::alarmAt).orElse(null);
    }

    private ScheduledFuture<?> alarmAt(java.time.Instant moment) {
        var wait = Duration.between(clock.instant(), moment);
        long millis = Math.max(SOON.toMillis(), wait.toMillis());
        return thread.schedule(() -> take(new Input.TimePassed()), millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
