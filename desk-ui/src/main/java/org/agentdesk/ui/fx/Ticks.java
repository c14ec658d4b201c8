package org.agentdesk.ui.fx;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import javafx.util.Subscription;

/// One tick a second for every timer in the window, so that they all change together. It stands
/// still while nobody listens. Lives on the JavaFX thread.
///
/// A timer is computed from the instant it is given and never counts by itself.
public final class Ticks {

    /// What makes the ticks.
    @FunctionalInterface
    public interface Beat {
        /// Runs `onBeat` again and again until the subscription is ended.
        Subscription start(Runnable onBeat);
    }

    private final InstantSource clock;
    private final Beat beat;
    private final List<Consumer<Instant>> listeners = new CopyOnWriteArrayList<>();
    private Subscription running = Subscription.EMPTY;

    public Ticks(InstantSource clock, Beat beat) {
        this.clock = clock;
        this.beat = beat;
    }

    /// Ticks by JavaFX's own clockwork.
    public static Ticks everySecond(InstantSource clock) {
        return new Ticks(clock, Ticks::startTimeline);
    }

    private static Subscription startTimeline(Runnable onBeat) {
        var timeline = new Timeline(new KeyFrame(Duration.seconds(1), _ -> onBeat.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        return timeline::stop;
    }

    /// The time now.
    public Instant now() {
        return clock.instant();
    }

    /// Calls `listener` now and once a second.
    public Subscription listen(Consumer<Instant> listener) {
        if (listeners.isEmpty()) {
            running = beat.start(this::tick);
        }
        listeners.add(listener);
        listener.accept(now());
        return () -> leave(listener);
    }

    /// Calls `listener` once a second as long as `active` is true, and at once when it becomes so.
    public void listenWhile(ObservableValue<Boolean> active, Consumer<Instant> listener) {
        var current = new Subscription[] {Subscription.EMPTY};
        active.subscribe(on -> {
            current[0].unsubscribe();
            current[0] = on ? listen(listener) : Subscription.EMPTY;
        });
    }

    private void tick() {
        var now = now();
        listeners.forEach(listener -> listener.accept(now));
    }

    private void leave(Consumer<Instant> listener) {
        if (listeners.remove(listener) && listeners.isEmpty()) {
            running.unsubscribe();
        }
    }
}
