package org.agentdesk.core.diagnostics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.agentdesk.core.machine.Input;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.machine.Step;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.session.Secret;
import org.jspecify.annotations.Nullable;

/// The last inputs of a desk, in memory only, and the states they began with. What is written down
/// is disguised when it is written; a password is not even kept here.
///
/// The oldest are forgotten in stretches: a stretch begins with the state as it really was, so that
/// a recording can be held against what happened. When another agent signs in, it starts anew.
public final class Recording implements Witness {

    /// How much is kept.
    ///
    /// @param inputs how many inputs
    /// @param stretch how many of them between two states
    /// @param bytes about how much memory they may take
    /// @param age how old the newest of a stretch may become
    record Bounds(int inputs, int stretch, long bytes, Duration age) {

        static final Bounds USUAL = new Bounds(2_048, 128, 8L << 20, Duration.ofHours(1));
    }

    /// A stretch that is heavy ends early, so that forgetting it does not forget everything.
    private static final int STRETCHES = 8;

    /// Inputs one after the other, and the state that the first of them met.
    record Stretch(DeskState before, List<Stamped> inputs) {
        Stretch {
            inputs = List.copyOf(inputs);
        }
    }

    /// A recording at one moment.
    ///
    /// @param last the state as it is now
    record Tape(List<Stretch> stretches, DeskState last) {}

    private static final class Growing {
        private final DeskState before;
        private final List<Stamped> inputs = new ArrayList<>();
        private Instant newest = Instant.MIN;
        private long bytes;

        private Growing(DeskState before) {
            this.before = before;
        }
    }

    private final Bounds bounds;
    private final Deque<Growing> stretches = new ArrayDeque<>();
    private DeskState last;
    private @Nullable String user;

    public Recording(DeskState initial) {
        this(initial, Bounds.USUAL);
    }

    Recording(DeskState initial, Bounds bounds) {
        this.last = initial;
        this.bounds = bounds;
        stretches.add(new Growing(initial));
    }

    @Override
    public synchronized void taken(DeskState before, Stamped input, Step step, Duration took) {
        if (input.input() instanceof Command.SignIn signIn) {
            signsIn(signIn.user(), before);
        }
        if (isLong(stretches.getLast())) {
            stretches.add(new Growing(before));
        }
        var newest = stretches.getLast();
        var kept = new Stamped(input.at(), input.fresh(), withoutSecret(input.input()));
        newest.inputs.add(kept);
        newest.bytes += Weight.of(kept);
        newest.newest = input.at();
        last = step.state();
        forget(input.at());
    }

    private void signsIn(String who, DeskState before) {
        if (user != null && !user.equals(who)) {
            stretches.clear();
            stretches.add(new Growing(before));
        }
        user = who;
    }

    private boolean isLong(Growing stretch) {
        return stretch.inputs.size() >= bounds.stretch()
                || stretch.bytes >= bounds.bytes() / STRETCHES;
    }

    private static Input withoutSecret(Input input) {
        return input instanceof Command.SignIn(var server, var user, var _)
                ? new Command.SignIn(server, user, new Secret(""))
                : input;
    }

    private void forget(Instant now) {
        while (!stretches.isEmpty() && isTooMuch(now)) {
            stretches.removeFirst();
        }
        if (stretches.isEmpty()) {
            stretches.add(new Growing(last));
        }
    }

    private boolean isTooMuch(Instant now) {
        long bytes = 0;
        int inputs = 0;
        for (var stretch : stretches) {
            bytes += stretch.bytes;
            inputs += stretch.inputs.size();
        }
        boolean old = stretches.getFirst().newest.isBefore(now.minus(bounds.age()));
        return inputs > bounds.inputs() || bytes > bounds.bytes() || old && inputs > 0;
    }

    synchronized Tape tape() {
        var all = stretches.stream().map(s -> new Stretch(s.before, s.inputs)).toList();
        return new Tape(all, last);
    }
}
