package org.agentdesk.ui.composer;

import org.agentdesk.core.model.MessageDraft;
import org.jspecify.annotations.Nullable;

/// The message that a draft is about. Holds all that the composer shows of it, because the message
/// itself need not be there any more.
///
/// @param author the name to show for who wrote it; may be `""`
/// @param line what it says, in one line
/// @param sessionId the channel session it went through; null when unknown
public record Reference(
        How how, String messageId, String author, String line, @Nullable String sessionId) {

    /// What the draft is to the message.
    public enum How {
        /// An answer.
        REPLY,
        /// A new wording of the agent's own message.
        EDIT
    }

    /// The same, to be answered through another channel session.
    Reference through(String otherSessionId) {
        return new Reference(how, messageId, author, line, otherSessionId);
    }

    static Reference of(MessageDraft.About kept) {
        var how = kept.how() == MessageDraft.How.EDIT ? How.EDIT : How.REPLY;
        return new Reference(how, kept.messageId(), kept.author(), kept.line(), kept.sessionId());
    }

    MessageDraft.About kept() {
        var kind = how == How.EDIT ? MessageDraft.How.EDIT : MessageDraft.How.REPLY;
        return new MessageDraft.About(kind, messageId, author, line, sessionId);
    }
}
