package org.agentdesk.ui.plugin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Stands between the desk and one contribution: whatever the contribution throws or returns, the
/// desk goes on. Lives on the JavaFX thread.
final class Guard {

    /// So many failures in a row, and the contribution is no longer called.
    static final int PATIENCE = 5;

    private final Chart chart;
    private final LongSupplier nanoTime;
    private int failuresInARow;

    Guard(Chart chart, LongSupplier nanoTime) {
        this.chart = chart;
        this.nanoTime = nanoTime;
    }

    /// What the call returned; empty when it threw, returned null or is no longer made.
    <T> Optional<T> call(String what, Supplier<@Nullable T> call) {
        if (isQuarantined()) {
            return Optional.empty();
        }
        long start = nanoTime.getAsLong();
        try {
            return answered(what, call.get());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            failed(what, e);
            return Optional.empty();
        } finally {
            chart.took(what, Duration.ofNanos(nanoTime.getAsLong() - start));
        }
    }

    private <T> Optional<T> answered(String what, @Nullable T answer) {
        if (answer == null) {
            failed(what, new NullPointerException("it returned null"));
            return Optional.empty();
        }
        failuresInARow = 0;
        return Optional.of(answer);
    }

    /// Whether the call came back without throwing.
    boolean run(String what, Runnable call) {
        return call(
                        what,
                        () -> {
                            call.run();
                            return Boolean.TRUE;
                        })
                .isPresent();
    }

    /// Something of the contribution failed outside a call, or an answer was unusable.
    void failed(String what, Throwable cause) {
        chart.failed(what, cause);
        failuresInARow++;
        if (failuresInARow == PATIENCE) {
            chart.quarantined();
        }
    }

    boolean isQuarantined() {
        return failuresInARow >= PATIENCE;
    }
}
