package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Transcript;
import org.jspecify.annotations.Nullable;

/// Losing the link and picking up where the server is.
///
/// A conversation is not sent to until the server has told it anew; then exactly those messages go
/// out that are not in what it told, in the order they were written.
final class Resync {

    /// How long after the link is back a conversation may take to be told anew.
    static final Duration RETOLD_TIMEOUT = Duration.ofSeconds(20);

    private Resync() {}

    /// What is known is kept and counts as old.
    static Step linkLost(DeskState state, Stamped stamped) {
        var conversations =
                state.conversations().stream()
                        .map(c -> c.withSynced(false).withTyping(List.of()))
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
        int newest = lastCommon(before.transcript(), transcript);
        List<String> due = new ArrayList<>();
        for (int i = 0; i < before.transcript().size(); i++) {
            var entry = before.transcript().get(i);
            if (i > newest && isHeardSince(entry, told.transcript())) {
                transcript = transcript.plus(entry);
            } else if (isMissing(entry, told.transcript()) && entry instanceof Entry.Said said) {
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

    /// When a conversation that waits to be told anew has waited too long; null where none that
    /// matters does.
    static @Nullable Instant deadline(DeskState state) {
        return state.link() instanceof Link.Live(var since)
                        && state.conversations().stream().anyMatch(Resync::isStuck)
                ? since.plus(RETOLD_TIMEOUT)
                : null;
    }

    private static boolean isStuck(Conversation conversation) {
        return !conversation.synced() && conversation.transcript().stream().anyMatch(Resync::waits);
    }

    private static boolean waits(Entry entry) {
        return entry instanceof Entry.Said said
                && (said.delivery() == Delivery.QUEUED || said.delivery() == Delivery.UNCONFIRMED);
    }

    /// The server came back without a conversation: what waits in it for being sent is not going to
    /// be, and the agent is told. Nothing is closed for it.
    static DeskState expire(DeskState state, Stamped stamped) {
        var due = deadline(state);
        if (due == null || due.isAfter(stamped.at())) {
            return state;
        }
        var next = state;
        for (var conversation : state.conversations()) {
            if (isStuck(conversation)) {
                var failed = conversation.withTranscript(failed(conversation.transcript()));
                var kind = Notice.Kind.MESSAGE_FAILED;
                var name = conversation.customerName();
                next = Conversations.replace(next, failed);
                next = Notices.add(next, stamped, kind, conversation.id(), name, "");
            }
        }
        return next;
    }

    private static Transcript failed(Transcript transcript) {
        return Transcript.of(
                transcript.stream()
                        .map(e -> waits(e) ? ((Entry.Said) e).failed(null) : e)
                        .toList());
    }

    /// The last line that both have. Where there is none, the server told nothing, and all is
    /// newer, or it told other things, and nothing is.
    private static int lastCommon(Transcript before, Transcript told) {
        if (told.isEmpty()) {
            return -1;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            if (told.indexOfId(before.get(i).id()) >= 0) {
                return i;
            }
        }
        return before.size();
    }

    /// What came while the conversation was being told anew may have overtaken it.
    private static boolean isHeardSince(Entry entry, Transcript told) {
        return entry instanceof Entry.Said said
                && said.delivery().isConfirmed()
                && told.indexOfId(said.id()) < 0;
    }

    private static boolean isMissing(Entry entry, Transcript told) {
        return entry instanceof Entry.Said said
                && !said.delivery().isConfirmed()
                && told.indexOfId(said.id()) < 0;
    }
}
