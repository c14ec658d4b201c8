package org.agentdesk.ui.media;

import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.agentdesk.plugin.MediaException;
import org.agentdesk.plugin.Transfer;
import org.jspecify.annotations.Nullable;

/// A file on its way. Lives on the JavaFX thread.
final class DeskTransfer implements Transfer {

    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.RUNNING);
    private final ReadOnlyObjectWrapper<Double> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", -1.0);
    private @Nullable String trouble;
    private @Nullable Future<?> work;

    /// What is to be stopped when the transfer is.
    void runs(Future<?> task) {
        work = task;
    }

    boolean isRunning() {
        return state.get() == State.RUNNING;
    }

    void reached(double share) {
        if (isRunning()) {
            progress.set(share);
        }
    }

    void done() {
        if (isRunning()) {
            progress.set(1.0);
            state.set(State.DONE);
        }
    }

    void failed(MediaException cause) {
        if (isRunning()) {
            trouble = cause.getMessage();
            state.set(State.FAILED);
        }
    }

    @Override
    public void cancel() {
        if (isRunning()) {
            state.set(State.CANCELLED);
            if (work != null) {
                work.cancel(true);
            }
        }
    }

    @Override
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Double> progress() {
        return progress.getReadOnlyProperty();
    }

    @Override
    public @Nullable String trouble() {
        return trouble;
    }
}
