package org.agentdesk.plugin.testkit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// The JavaFX application thread, for tests that run on another. Starts the toolkit when it is
/// first needed. Without a display run the tests with `-Dglass.platform=Headless`.
public final class FxThread {

    private static final long PATIENCE_SECONDS = 60;

    private FxThread() {}

    /// Does something on the JavaFX thread and waits for what comes of it; a minute at most.
    ///
    /// @throws Exception what the task threw
    public static <T> T call(Callable<T> task) throws Exception {
        start();
        if (Platform.isFxApplicationThread()) {
            return task.call();
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> complete(result, task));
        return await(result);
    }

    /// Does something on the JavaFX thread and waits for its end.
    public static void run(Step task) throws Exception {
        call(() -> {
            task.run();
            return true;
        });
    }

    /// Waits until everything that was to be done later has been done.
    public static void settle() throws Exception {
        for (int i = 0; i < 3; i++) {
            run(() -> {});
        }
    }

    /// What was thrown on the JavaFX thread outside of any call while something was going on, for
    /// example by a listener.
    public static List<Throwable> uncaughtDuring(Step task) throws Exception {
        var uncaught = new CopyOnWriteArrayList<Throwable>();
        var before = call(() -> Thread.currentThread().getUncaughtExceptionHandler());
        run(() ->
                Thread.currentThread()
                        .setUncaughtExceptionHandler((_, cause) -> uncaught.add(cause)));
        try {
            task.run();
            settle();
        } finally {
            run(() -> Thread.currentThread().setUncaughtExceptionHandler(before));
        }
        return List.copyOf(uncaught);
    }

    /// Something that may fail.
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    private static void start() throws InterruptedException {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
            if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX does not start");
            }
        } catch (IllegalStateException e) {
            if (started.getCount() == 0) {
                throw e;
            } // otherwise it runs already
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Callable<T> task) {
        try {
            result.complete(task.call());
        } catch (Exception | Error e) {
            result.completeExceptionally(e);
        }
    }

    private static <T> T await(CompletableFuture<T> result) throws Exception {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case Exception problem -> throw problem;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (TimeoutException e) {
            throw new AssertionError("the JavaFX thread was blocked for a minute", e);
        }
    }
}
