package org.agentdesk.core.machine;

import org.agentdesk.core.cim.Body;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Entry;
import org.jspecify.annotations.Nullable;

/// What a conversation asks of the agent: unread messages, and a customer who waits.
final class Attention {

    private Attention() {}

    /// Something new was said.
    static Conversation said(Conversation conversation, Entry.Said said) {
        var since = conversation.waitingSince();
        if (said.message().body() instanceof Body.DeletedNotification) {
            return conversation; // there is nothing to read
        }
        return switch (said.author().kind()) {
            case ME -> conversation.withUnread(0, said.whisper() ? since : null);
            case AGENT ->
                    conversation.withUnread(
                            conversation.unread() + 1, said.whisper() ? since : null);
            case CUSTOMER ->
                    conversation.withUnread(
                            conversation.unread() + 1, since == null ? said.at() : since);
            case BOT, SYSTEM -> conversation;
        };
    }

    /// The same from a whole history: everything before the agent's own last message or the last
    /// one that was read counts as seen.
    static Conversation fromHistory(Conversation conversation, @Nullable String lastRead) {
        var result = conversation.withUnread(0, null);
        for (var entry : conversation.transcript()) {
            if (entry instanceof Entry.Said said) {
                result = said(result, said);
                if (said.id().equals(lastRead) || said.author().kind() == Author.Kind.ME) {
                    result = result.withUnread(0, result.waitingSince());
                }
            }
        }
        return result;
    }
}
