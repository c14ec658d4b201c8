package org.agentdesk.messages.mail;

import org.jspecify.annotations.Nullable;

/// What the agent asked to do with a mail, from the click under it until the form opens: the desk
/// opens forms by body type alone. On the JavaFX application thread.
public final class Answering {

    /// What can be done with a mail.
    enum Way {
        REPLY,
        REPLY_ALL,
        FORWARD
    }

    private @Nullable String messageId;
    private Way way = Way.REPLY;

    void ask(String message, Way wanted) {
        messageId = message;
        way = wanted;
    }

    /// What was asked for a message; to reply when nothing was. Asked once.
    Way take(String message) {
        var asked = message.equals(messageId) ? way : Way.REPLY;
        messageId = null;
        return asked;
    }
}
