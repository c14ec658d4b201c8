package org.agentdesk.core.machine;

import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Transcript;
import org.agentdesk.core.model.Wording;
import org.jspecify.annotations.Nullable;

/// Messages that change another one: a new wording (intent UPDATE), or that it was taken back
/// (DELETEDNOTIFICATION, and COMMENT with DELETE).
///
/// A change counts once the server has it, and only from whoever may make it: a customer cannot
/// change what an agent said. One whose message is not known is shown for itself, until that comes.
final class Changes {

    /// How far a change and its message may overtake each other.
    private static final int OUT_OF_ORDER = 16;

    private Changes() {}

    /// The server has a message: what it means for the one it names.
    static Conversation told(Conversation conversation, Entry.Said change) {
        return original(conversation, change)
                .map(original -> changed(conversation, original, change))
                .orElse(conversation);
    }

    /// A message came that a change may have overtaken.
    static Conversation awaited(Conversation conversation, Entry.Said late) {
        var result = conversation;
        for (var entry : conversation.transcript().newest(OUT_OF_ORDER)) {
            if (entry instanceof Entry.Said change && late.id().equals(target(change))) {
                result = told(result, change);
            }
        }
        return result;
    }

    /// The channel refused a message: if it took another one back, that is still there.
    static Transcript refused(Transcript transcript, Entry.Said change) {
        var id = change.message().body() instanceof Body.Comment ? target(change) : null;
        int index = id == null ? -1 : transcript.indexOfId(id);
        return index >= 0
                        && transcript.get(index) instanceof Entry.Said taken
                        && taken.wording() == Wording.DELETED
                        && taken.event().data() instanceof EventData.Message(var first)
                ? transcript.with(index, taken.reworded(first.body(), Wording.AS_WRITTEN))
                : transcript;
    }

    /// The id of the message that a message changes; null when it changes none.
    private static @Nullable String target(Entry.Said change) {
        var header = change.message().header();
        return switch (change.message().body()) {
            case Body.Plain _ when "UPDATE".equalsIgnoreCase(header.intent()) ->
                    header.originalMessageId();
            case Body.DeletedNotification gone -> gone.messageId();
            case Body.Comment comment when comment.itemType().equals("DELETE") ->
                    header.originalMessageId();
            default -> null;
        };
    }

    private static Optional<Entry.Said> original(Conversation conversation, Entry.Said change) {
        var id = target(change);
        if (id == null || id.equals(change.id()) || change.wording() != Wording.AS_WRITTEN) {
            return Optional.empty();
        }
        return conversation.transcript().said(id).filter(original -> mayChange(change, original));
    }

    private static boolean mayChange(Entry.Said change, Entry.Said original) {
        var by = change.author();
        if (change.message().body() instanceof Body.Comment) {
            return by.kind() == Author.Kind.ME || by.kind() == Author.Kind.AGENT;
        }
        boolean same =
                by.kind() == Author.Kind.CUSTOMER
                        ? original.author().kind() == Author.Kind.CUSTOMER
                        : by.isSame(original.author());
        return same || by.kind() == Author.Kind.SYSTEM;
    }

    private static Conversation changed(
            Conversation conversation, Entry.Said original, Entry.Said change) {
        var transcript = conversation.transcript();
        int index = transcript.indexOfId(original.id());
        var body = change.message().body();
        if (body instanceof Body.Plain && original.wording() != Wording.DELETED) {
            transcript = transcript.with(index, original.reworded(body, Wording.EDITED));
        } else if (!(body instanceof Body.Plain)) {
            transcript = transcript.with(index, takenBack(original));
        }
        int own = transcript.indexOfId(change.id());
        return conversation.withTranscript(
                body instanceof Body.Comment || own < 0
                        ? transcript
                        : transcript.with(own, change.reworded(body, Wording.ELSEWHERE)));
    }

    /// Nothing of the words is kept where they could be seen; and what the server took back it had,
    /// so that it is never sent again.
    private static Entry.Said takenBack(Entry.Said original) {
        var had = original.delivery().isConfirmed() ? original : original.with(Delivery.SENT, null);
        return had.reworded(
                new Body.DeletedNotification("", original.id(), null, Json.Obj.EMPTY),
                Wording.DELETED);
    }
}
