package org.agentdesk.core.store;

import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.WrapUpDraft;

/// Something to be written.
sealed interface Change {

    /// Whose it is: a server and a user on it.
    String account();

    /// A message, new or in a newer form. A draft that it was written as goes with it.
    record Message(String account, KeptMessage message) implements Change {}

    /// A message is not kept any more.
    record NoMessage(String account, String messageId) implements Change {}

    /// What stands in a composer; an empty one is not kept.
    record Draft(String account, String conversationId, MessageDraft draft) implements Change {}

    /// What stands in a wrap-up form; an empty one is not kept.
    record WrapUp(String account, String conversationId, WrapUpDraft draft) implements Change {}

    /// What was written in a conversation that is gone, in place of its drafts.
    record Aside(String account, Leftover leftover) implements Change {}

    /// What was set aside of a conversation is not kept any more.
    record NoAside(String account, String conversationId) implements Change {}

    /// A conversation is over.
    record NoDrafts(String account, String conversationId) implements Change {}

    /// Whether it may wait a moment for the next one of its kind.
    default boolean isLeisurely() {
        return switch (this) {
            case Draft _, WrapUp _ -> true;
            case Message _, NoMessage _, Aside _, NoAside _, NoDrafts _ -> false;
        };
    }
}
