package org.agentdesk.simulator.engineio;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Runs the heartbeats of all sessions on one daemon thread. Once closed, it plans nothing more and
/// does not complain.
final class Heart implements AutoCloseable {
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("simulator-heart").factory());

    /// A planned step.
    @FunctionalInterface
    interface Beat {
        void cancel();
    }

    Beat after(Duration delay, Runnable step) {
        try {
            var planned = thread.schedule(step, delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> planned.cancel(false);
        } catch (RejectedExecutionException e) {
            return () -> {};
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
