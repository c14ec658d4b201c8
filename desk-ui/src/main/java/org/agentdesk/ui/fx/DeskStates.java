package org.agentdesk.ui.fx;

import javafx.beans.value.ObservableValueBase;
import org.agentdesk.core.model.DeskState;

/// The desk's newest state as the window sees it. Lives on the JavaFX thread.
///
/// `subscribe(state -> …)` calls back with the current state at once and with every one that
/// follows.
public final class DeskStates extends ObservableValueBase<DeskState> {

    private DeskState newest;

    public DeskStates(DeskState first) {
        this.newest = first;
    }

    /// Shows a newer state to everybody who listens. Called on the JavaFX thread only.
    public void show(DeskState state) {
        if (state != newest) {
            newest = state;
            fireValueChangedEvent();
        }
    }

    @Override
    public DeskState getValue() {
        return newest;
    }
}
