package org.agentdesk.ui.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which conversation the agent looks at, by its id; null when none. Lives on the JavaFX thread.
public final class Selection {

    private final ObjectProperty<@Nullable String> conversation =
            new SimpleObjectProperty<>(this, "conversation");

    private final BooleanProperty covered = new SimpleBooleanProperty(this, "covered");

    public ObjectProperty<@Nullable String> conversationProperty() {
        return conversation;
    }

    public @Nullable String conversation() {
        return conversation.get();
    }

    /// Whether something stands before the open conversation, so that nobody reads it: a page of
    /// the window, or the settings.
    public BooleanProperty coveredProperty() {
        return covered;
    }

    /// Opens a conversation, or none.
    public void open(@Nullable String conversationId) {
        conversation.set(conversationId);
    }
}
