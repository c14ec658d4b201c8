package org.agentdesk.core.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the agent wrote in a conversation that is gone, and did not send. It goes to nobody any
/// more; it is kept so that its words are not lost, until the agent discards it.
///
/// @param customer the customer's name; `""` when unknown
/// @param at when the newest of it was set aside
/// @param drafts what stood in the composer, and what was handed over too late, oldest first
/// @param notes what stood in the wrap-up form, oldest first
public record Leftover(
        String conversationId,
        String customer,
        Instant at,
        List<MessageDraft> drafts,
        List<WrapUpDraft> notes) {

    public Leftover {
        drafts = List.copyOf(drafts);
        notes = List.copyOf(notes);
    }

    /// The same and something newer of the same conversation; what stands in both is there once.
    public Leftover and(Leftover newer) {
        List<MessageDraft> allDrafts = new ArrayList<>(drafts);
        newer.drafts.stream()
                .filter(draft -> drafts.stream().noneMatch(known -> saysTheSame(known, draft)))
                .forEach(allDrafts::add);
        List<WrapUpDraft> allNotes = new ArrayList<>(notes);
        newer.notes.stream()
                .filter(note -> notes.stream().noneMatch(note::saysTheSame))
                .forEach(allNotes::add);
        var name = newer.customer.isBlank() ? customer : newer.customer;
        return new Leftover(conversationId, name, newer.at, allDrafts, allNotes);
    }

    private static boolean saysTheSame(MessageDraft one, MessageDraft other) {
        return one.text().strip().equals(other.text().strip())
                && one.aside().strip().equals(other.aside().strip())
                && one.files().containsAll(other.files())
                && words(one).containsAll(words(other));
    }

    private static List<String> words(MessageDraft draft) {
        return draft.forms().stream().map(FormDraft::words).toList();
    }
}
