package org.agentdesk.plugin;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A file on its way to this computer. On the JavaFX application thread.
public interface Transfer {

    /// Where it is.
    enum State {
        /// The agent is asked, or bytes are coming.
        RUNNING,
        /// It is there.
        DONE,
        /// The agent or the contribution stopped it.
        CANCELLED,
        /// It failed; [#trouble] says why.
        FAILED
    }

    /// Where it is, now and later.
    ObservableValue<State> state();

    /// How much is there, from 0 to 1; -1 while that is not known.
    ObservableValue<Double> progress();

    /// Why it failed, in one sentence for the agent; null in every other state.
    @Nullable String trouble();

    /// Stops it. Does nothing once it has ended.
    void cancel();
}
