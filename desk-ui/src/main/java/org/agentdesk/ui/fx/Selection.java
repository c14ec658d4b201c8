package org.agentdesk.ui.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which conversation the agent looks at, by its id; null when none. Lives on the JavaFX thread.
public final class Selection {

    private final ObjectProperty<@Nullable String> conversation =
            new SimpleObjectProperty<>(this, "conversation");

    private final IntegerProperty openings = new SimpleIntegerProperty(this, "openings");
    private int deeds;
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

    /// The agent opens a conversation, or none.
    public void open(@Nullable String conversationId) {
        conversation.set(conversationId);
        openings.set(openings.get() + 1);
        worked();
    }

    /// The conversation that was open is gone; the agent did nothing.
    public void gone() {
        conversation.set(null);
    }

    /// The agent did something with the open conversation: from now on it is not changed under
    /// their hands.
    public void worked() {
        deeds++;
    }

    /// Counts how often the agent opened a conversation, one that is open already included.
    public ReadOnlyIntegerProperty openingsProperty() {
        return openings;
    }

    /// The agent wants to go somewhere else as soon as that is possible.
    public Wish wish() {
        return new Wish(this, deeds);
    }

    /// To open a conversation that is not there yet, as long as the agent does nothing else in
    /// between.
    public static final class Wish {
        private final Selection selection;
        private final int deeds;

        private Wish(Selection selection, int deeds) {
            this.selection = selection;
            this.deeds = deeds;
        }

        /// Opens it; false where the agent went on with something else.
        public boolean open(String conversationId) {
            boolean stands = selection.deeds == deeds;
            if (stands) {
                selection.conversation.set(conversationId);
            }
            return stands;
        }
    }
}
