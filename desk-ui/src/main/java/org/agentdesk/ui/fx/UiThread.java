package org.agentdesk.ui.fx;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The way onto the JavaFX thread, and the only one: nothing else calls `Platform.runLater`.
///
/// Safe from any thread.
public final class UiThread {

    /// Runs a task on the JavaFX thread, soon and in the order asked.
    public void run(Runnable task) {
        Platform.runLater(task);
    }

    /// A gate onto the JavaFX thread that keeps only the newest value: however many are put in,
    /// `target` sees at most one a pulse, and always the last. Values are never null.
    public <T> Consumer<T> newest(Consumer<? super T> target) {
        return new Newest<>(target);
    }

    private static final class Newest<T> extends AnimationTimer implements Consumer<T> {

        private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
        private final Consumer<? super T> target;

        private Newest(Consumer<? super T> target) {
            this.target = target;
        }

        @Override
        public void accept(T value) {
            if (waiting.getAndSet(value) == null) {
                Platform.runLater(this::start);
            }
        }

        @Override
        public void handle(long now) {
            stop();
            var value = waiting.getAndSet(null);
            if (value != null) {
                target.accept(value);
            }
        }
    }
}
