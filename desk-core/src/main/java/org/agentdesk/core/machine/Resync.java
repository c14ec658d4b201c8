package org.agentdesk.core.machine;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Transcript;

/// Losing the link and picking up where the server is.
///
/// A conversation is not sent to until the server has told it anew; then exactly those messages go
/// out that are not in what it told, in the order they were written.
final class Resync {

    private Resync() {}

    /// What is known is kept and counts as old.
    static Step linkLost(DeskState state, Stamped stamped) {
        var conversations =
                state.conversations().stream()
                        .map(c -> c.withSynced(false).withTyping(null))
                        .map(Resync::reopened)
                        .map(c -> c.withTranscript(unconfirmed(c.transcript())))
                        .toList();
        return Step.of(
                Offers.unknown(state, stamped)
                        .withConversations(conversations)
                        .withPresenceRequests(List.of()));
    }

    private static Conversation reopened(Conversation conversation) {
        return conversation.phase() instanceof Conversation.Phase.Leaving
                ? conversation.withPhase(new Conversation.Phase.Open())
                : conversation;
    }

    private static Transcript unconfirmed(Transcript transcript) {
        var result = transcript;
        for (int i = 0; i < transcript.size(); i++) {
            if (transcript.get(i) instanceof Entry.Said said
                    && said.delivery() == Delivery.SENDING) {
                result = result.with(i, said.with(Delivery.UNCONFIRMED, null));
            }
        }
        return result;
    }

    /// The conversation was told anew: what the agent wrote and the server does not have comes
    /// after it, and is sent.
    static Step resynced(DeskState state, Conversation before, String id, Stamped stamped) {
        var told = state.conversation(id).orElseThrow();
        var transcript = told.transcript();
        List<String> due = new ArrayList<>();
        for (var entry : before.transcript()) {
            if (isMissing(entry, told.transcript()) && entry instanceof Entry.Said said) {
                transcript = transcript.plus(said);
                if (said.delivery() == Delivery.QUEUED || said.delivery() == Delivery.UNCONFIRMED) {
                    due.add(said.id());
                }
            } else if (entry instanceof Entry.Unread) {
                transcript = transcript.plus(entry);
            }
        }
        var step = Step.of(Conversations.replace(state, told.withTranscript(transcript)));
        for (var messageId : due) {
            step = step.then(s -> Sending.emit(s, id, messageId, stamped));
        }
        return step;
    }

    private static boolean isMissing(Entry entry, Transcript told) {
        return entry instanceof Entry.Said said
                && !said.delivery().isConfirmed()
                && told.indexOfId(said.id()) < 0;
    }
}
