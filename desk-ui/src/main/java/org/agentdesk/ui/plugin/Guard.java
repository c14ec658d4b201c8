package org.agentdesk.ui.plugin;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Stands between the desk and one contribution: whatever the contribution throws or returns, the
/// desk goes on. Calls are made with the plug-in's own class loader as that of the thread, so that
/// what it looks up it finds. Lives on the JavaFX thread.
final class Guard {

    /// So many failures of one kind of call in a row, or so many slow ones, and the contribution is
    /// no longer called.
    static final int PATIENCE = 5;

    /// What a call may take before it counts against a plug-in from files.
    static final Duration BUDGET = Duration.ofMillis(250);

    private final Chart chart;
    private final LongSupplier nanoTime;
    private final Map<String, Streak> streaks = new HashMap<>();
    private boolean quarantined;

    private static final class Streak {
        private int failures;
        private int slow;
    }

    Guard(Chart chart, LongSupplier nanoTime) {
        this.chart = chart;
        this.nanoTime = nanoTime;
    }

    /// What the call returned; empty when it threw, returned null or is no longer made.
    ///
    /// @param what the call; its first word is its kind
    <T> Optional<T> call(String what, Supplier<@Nullable T> call) {
        return isShut() ? Optional.empty() : made(what, call);
    }

    private <T> Optional<T> made(String what, Supplier<@Nullable T> call) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        long start = nanoTime.getAsLong();
        try {
            thread.setContextClassLoader(chart.loader() == null ? before : chart.loader());
            return answered(what, call.get());
        } catch (Exception | Error e) {
            failed(what, e);
            if (e instanceof VirtualMachineError fatal && !(e instanceof StackOverflowError)) {
                throw fatal;
            }
            return Optional.empty();
        } finally {
            thread.setContextClassLoader(before);
            took(what, Duration.ofNanos(nanoTime.getAsLong() - start));
        }
    }

    private <T> Optional<T> answered(String what, @Nullable T answer) {
        if (answer == null) {
            failed(what, new NullPointerException("it returned null"));
            return Optional.empty();
        }
        streak(what).failures = 0;
        return Optional.of(answer);
    }

    /// Whether the call came back without throwing.
    boolean run(String what, Runnable call) {
        return call(what, () -> done(call)).isPresent();
    }

    /// Makes a call that gives something back, even to one that is no longer called.
    void last(String what, Runnable call) {
        made(what, () -> done(call));
    }

    private static Boolean done(Runnable call) {
        call.run();
        return Boolean.TRUE;
    }

    /// Something of the contribution failed outside a call, or an answer was unusable.
    void failed(String what, Throwable cause) {
        chart.failed(what, cause);
        var streak = streak(what);
        streak.failures++;
        if (streak.failures == PATIENCE && !quarantined) {
            quarantined = true;
            chart.quarantined(what, cause);
        }
    }

    private void took(String what, Duration time) {
        chart.took(what, time);
        var streak = streak(what);
        streak.slow = time.compareTo(BUDGET) > 0 ? streak.slow + 1 : 0;
        if (streak.slow == PATIENCE && !quarantined && !chart.isBuiltIn()) {
            quarantined = true;
            chart.quarantinedAsSlow(what, time);
        }
    }

    private Streak streak(String what) {
        int end = what.indexOf(' ');
        return streaks.computeIfAbsent(end < 0 ? what : what.substring(0, end), _ -> new Streak());
    }

    /// Whether the contribution is no longer called: it kept failing, or was turned off.
    boolean isShut() {
        return quarantined || chart.isOff();
    }

    /// Begins anew.
    void forget() {
        quarantined = false;
        streaks.clear();
    }
}
