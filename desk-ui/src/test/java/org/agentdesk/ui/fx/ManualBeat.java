package org.agentdesk.ui.fx;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// A clock and its ticks, moved by hand.
public final class ManualBeat implements InstantSource, Ticks.Beat {

    private final List<Runnable> beats = new ArrayList<>();
    private Instant now;

    public ManualBeat(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Subscription start(Runnable onBeat) {
        beats.add(onBeat);
        return () -> beats.remove(onBeat);
    }

    /// Lets seconds pass, with a tick after the last.
    public void pass(long seconds) {
        now = now.plusSeconds(seconds);
        List.copyOf(beats).forEach(Runnable::run);
    }

    /// How many clockworks run.
    public int running() {
        return beats.size();
    }
}
