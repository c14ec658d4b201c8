package org.agentdesk.core.machine;

import java.time.Instant;
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
        if (said.message().body() instanceof Body.DeletedNotification || isNote(said)) {
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
                if (said.id().equals(lastRead) || isOwnWord(said)) {
                    result = result.withUnread(0, result.waitingSince());
                }
            }
        }
        return customerCameOrWent(result);
    }

    /// Who has left waits for nothing; who comes back waits since what was not answered.
    static Conversation customerCameOrWent(Conversation conversation) {
        if (!conversation.hasCustomer()) {
            return conversation.withUnread(conversation.unread(), null);
        }
        return conversation.waitingSince() == null
                ? conversation.withUnread(conversation.unread(), unanswered(conversation))
                : conversation;
    }

    /// When the customer said the first thing that nobody has answered; null when nothing is open.
    private static @Nullable Instant unanswered(Conversation conversation) {
        Instant since = null;
        for (var entry : conversation.ownLines().reversed()) {
            if (entry instanceof Entry.Said said && !said.whisper() && !isNote(said)) {
                switch (said.author().kind()) {
                    case ME, AGENT -> {
                        return since;
                    }
                    case CUSTOMER -> since = waits(said) ? said.at() : since;
                    case BOT, SYSTEM -> {
                        // neither asks nor answers
                    }
                }
            }
        }
        return since;
    }

    private static boolean isOwnWord(Entry.Said said) {
        return said.author().kind() == Author.Kind.ME && !isNote(said);
    }

    /// What an agent notes about the conversation (WRAPUP) is said to nobody in it: it answers no
    /// customer, and no colleague waits for it to be read.
    static boolean isNote(Entry.Said said) {
        return said.message().body() instanceof Body.WrapUp;
    }

    private static boolean waits(Entry.Said said) {
        return !(said.message().body() instanceof Body.DeletedNotification);
    }
}
