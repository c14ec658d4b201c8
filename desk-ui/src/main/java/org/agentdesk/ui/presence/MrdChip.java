package org.agentdesk.ui.presence;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.agentdesk.core.model.MrdState;

/// One media routing domain in the header, as it is shown.
public final class MrdChip {

    /// What a chip shows.
    ///
    /// @param tasks how many tasks there are, of how many, e.g. `1/5`
    /// @param word the state in a word
    /// @param locked why it cannot be switched now; `""` when it can
    record Look(
            String name,
            MrdState state,
            String word,
            String tasks,
            boolean pending,
            String locked) {}

    private final String id;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyObjectWrapper<MrdState> state =
            new ReadOnlyObjectWrapper<>(this, "state", MrdState.UNKNOWN);
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper(this, "word", "");
    private final ReadOnlyStringWrapper tasks = new ReadOnlyStringWrapper(this, "tasks", "");
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper(this, "pending");
    private final ReadOnlyStringWrapper locked = new ReadOnlyStringWrapper(this, "locked", "");

    MrdChip(String id) {
        this.id = id;
    }

    MrdChip show(Look look) {
        name.set(look.name());
        state.set(look.state());
        word.set(look.word());
        tasks.set(look.tasks());
        pending.set(look.pending());
        locked.set(look.locked());
        return this;
    }

    /// The domain's id.
    public String id() {
        return id;
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<MrdState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The state in a word, or what is being asked for.
    public ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    /// Open tasks of the most there may be, e.g. `1/5`.
    public ReadOnlyStringProperty tasksProperty() {
        return tasks.getReadOnlyProperty();
    }

    /// Whether a change was asked for and not answered yet.
    public ReadOnlyBooleanProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// Why it cannot be switched now, in a sentence; `""` when it can.
    public ReadOnlyStringProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }
}
