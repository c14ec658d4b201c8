package org.agentdesk.ui.inbox;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.ui.fx.AnswerDue;

/// One conversation in the list, as it is shown.
public final class ConversationRow {

    /// What the time in a row counts.
    public enum Timer {
        /// How long the customer waits for an answer.
        WAITING,
        /// How long the conversation stays on hold, or is.
        HOLD,
        /// How long the agent may still wrap up.
        WRAP_UP
    }

    /// What a row shows besides the time. Texts are `""` where there is nothing to say.
    ///
    /// @param channelType for the icon
    /// @param line the last thing said, or who is typing
    /// @param typing whether `line` says who is typing
    /// @param unread messages the agent has not looked at
    /// @param role the agent's own role unless it is the ordinary one
    /// @param waiting whether a customer waits for an answer
    /// @param timer what the time in the row counts
    /// @param spoken the whole row in a sentence
    public record Look(
            String name,
            String channelType,
            String channel,
            String line,
            boolean typing,
            int unread,
            String role,
            boolean waiting,
            Timer timer,
            String spoken) {}

    private final String id;
    private final ReadOnlyObjectWrapper<Look> look;
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper(this, "time", "");
    private final ReadOnlyObjectWrapper<AnswerDue> due =
            new ReadOnlyObjectWrapper<>(this, "due", AnswerDue.NOTHING);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private Conversation conversation;

    ConversationRow(Conversation conversation, Look look) {
        this.id = conversation.id();
        this.conversation = conversation;
        this.look = new ReadOnlyObjectWrapper<>(this, "look", look);
    }

    ConversationRow show(Conversation conversation, Look look) {
        this.conversation = conversation;
        this.look.set(look);
        return this;
    }

    void showTime(String text, AnswerDue answer) {
        time.set(text);
        due.set(answer);
    }

    void showOpen(boolean isOpen) {
        open.set(isOpen);
    }

    Conversation conversation() {
        return conversation;
    }

    /// The conversation's id.
    public String id() {
        return id;
    }

    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// What the [Timer] of the row stands at; `""` where nothing is counted.
    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /// Whether it is the conversation that the agent looks at.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// How the answer stands that is due.
    public ReadOnlyObjectProperty<AnswerDue> dueProperty() {
        return due.getReadOnlyProperty();
    }
}
