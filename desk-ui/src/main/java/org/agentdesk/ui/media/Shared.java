package org.agentdesk.ui.media;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.agentdesk.plugin.MediaException;
import org.agentdesk.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;

/// Work in the background that several wait for: done once, and stopped when nobody waits any more.
/// Lives on the JavaFX thread, where its futures complete.
final class Shared<K, V> {

    /// What is done. Runs in the background; is interrupted when nobody waits any more.
    @FunctionalInterface
    interface Work<V> {
        V run() throws MediaException;
    }

    private final class Pending {
        private final List<CompletableFuture<V>> waiting = new ArrayList<>();
        private @Nullable Future<?> task;
    }

    private final Map<K, Pending> pending = new HashMap<>();
    private final ExecutorService background;
    private final UiThread uiThread;

    Shared(ExecutorService background, UiThread uiThread) {
        this.background = background;
        this.uiThread = uiThread;
    }

    /// Waits for work under a key, which is begun unless it is going on.
    ///
    /// @param done told of the value before those who wait
    CompletableFuture<V> join(K key, Work<V> work, Consumer<V> done) {
        var mine = new CompletableFuture<V>();
        var entry = pending.get(key);
        if (entry == null) {
            entry = begin(key, work, done);
        }
        entry.waiting.add(mine);
        var joined = entry;
        mine.whenComplete((_, cause) -> {
            if (cause instanceof CancellationException) {
                leave(key, joined, mine);
            }
        });
        return mine;
    }

    private Pending begin(K key, Work<V> work, Consumer<V> done) {
        var entry = new Pending();
        pending.put(key, entry);
        entry.task =
                background.submit(() -> {
                    try {
                        var value = work.run();
                        uiThread.run(() -> succeed(key, entry, value, done));
                    } catch (MediaException | RuntimeException | OutOfMemoryError e) {
                        uiThread.run(() -> fail(key, entry, e));
                    }
                });
        return entry;
    }

    private void succeed(K key, Pending entry, V value, Consumer<V> done) {
        pending.remove(key, entry);
        done.accept(value);
        List.copyOf(entry.waiting).forEach(future -> future.complete(value));
    }

    private void fail(K key, Pending entry, Throwable cause) {
        pending.remove(key, entry);
        List.copyOf(entry.waiting).forEach(future -> future.completeExceptionally(cause));
    }

    private void leave(K key, Pending entry, CompletableFuture<V> future) {
        entry.waiting.remove(future);
        if (entry.waiting.isEmpty() && pending.remove(key, entry) && entry.task != null) {
            entry.task.cancel(true);
        }
    }
}
