package org.agentdesk.simulator.centre;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that owns the contact centre. Everything that reads or changes it runs here; a
/// failing step is logged and the next one goes on.
public final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final long ASK_SECONDS = 10;

    /// A planned step.
    @FunctionalInterface
    public interface Timer {
        /// Forgets the step, unless it has already run.
        void cancel();
    }

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("simulator-loop").factory());

    /// Runs a step soon. Callable from any thread; steps of one thread keep their order.
    public void post(Runnable step) {
        after(Duration.ZERO, step);
    }

    /// Runs a step after a delay, unless cancelled first.
    public Timer after(Duration delay, Runnable step) {
        try {
            var planned = thread.schedule(() -> run(step), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> planned.cancel(false);
        } catch (RejectedExecutionException e) {
            return () -> {};
        }
    }

    private static void run(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("a step of the contact centre failed", e);
        }
    }

    /// Runs a question on the loop and waits for the answer. Not to be called on the loop.
    ///
    /// @throws IllegalStateException when the loop is closed or does not answer in ten seconds
    public <T> T ask(Supplier<T> question) throws InterruptedException {
        var answer = new CompletableFuture<T>();
        post(() -> answer.completeAsync(question, Runnable::run));
        try {
            return answer.get(ASK_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the contact centre does not answer", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
