package org.agentdesk.core.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is kept so that it outlives the program, as far as the desk decides about it.
///
/// @param outbox the messages that the server is not known to have, in the order they were written
/// @param drafts by conversation, what an earlier session left in its composers
/// @param wrapUps by conversation, what an earlier session left in its wrap-up forms
/// @param composing what stands in composers and wrap-up forms now
/// @param leftovers what was written in conversations that are gone, oldest first, one for each
/// @param trouble why not everything is on disk; null when it is
/// @param restoring until when the desk waits for what an earlier session left; null when it does
///   not wait
public record Kept(
        List<OutboxItem> outbox,
        Map<String, MessageDraft> drafts,
        Map<String, WrapUpDraft> wrapUps,
        Composing composing,
        List<Leftover> leftovers,
        @Nullable StoreTrouble trouble,
        @Nullable Instant restoring) {

    /// Nothing kept, nothing wrong.
    public static final Kept NOTHING = nothing(null);

    public Kept {
        outbox = List.copyOf(outbox);
        drafts = Map.copyOf(drafts);
        wrapUps = Map.copyOf(wrapUps);
        leftovers = List.copyOf(leftovers);
    }

    /// Nothing kept.
    public static Kept nothing(@Nullable StoreTrouble trouble) {
        return new Kept(List.of(), Map.of(), Map.of(), Composing.NOTHING, List.of(), trouble, null);
    }

    /// The item with a message's id.
    public Optional<OutboxItem> item(String messageId) {
        return outbox.stream().filter(i -> i.id().equals(messageId)).findFirst();
    }

    /// What was written in a conversation that is gone.
    public Optional<Leftover> leftover(String conversationId) {
        return leftovers.stream()
                .filter(u -> u.conversationId().equals(conversationId))
                .findFirst();
    }

    /// The files that messages and what was set aside still need, as paths on this computer.
    public Set<String> files() {
        var messages = outbox.stream().map(item -> item.message().draft());
        var aside = leftovers.stream().flatMap(left -> left.drafts().stream());
        return Stream.concat(messages, aside)
                .flatMap(draft -> draft.files().stream())
                .collect(Collectors.toSet());
    }

    public Kept withOutbox(List<OutboxItem> other) {
        return new Kept(other, drafts, wrapUps, composing, leftovers, trouble, restoring);
    }

    /// With an item more, or another one in the place of the one with its id.
    public Kept with(OutboxItem item) {
        List<OutboxItem> items = new ArrayList<>(outbox);
        if (item(item.id()).isEmpty()) {
            items.add(item);
        } else {
            items.replaceAll(i -> i.id().equals(item.id()) ? item : i);
        }
        return withOutbox(items);
    }

    public Kept without(String messageId) {
        return withOutbox(outbox.stream().filter(i -> !i.id().equals(messageId)).toList());
    }

    public Kept withDrafts(Map<String, MessageDraft> texts, Map<String, WrapUpDraft> forms) {
        return new Kept(outbox, texts, forms, composing, leftovers, trouble, restoring);
    }

    public Kept withComposing(Composing other) {
        return new Kept(outbox, drafts, wrapUps, other, leftovers, trouble, restoring);
    }

    /// With what stands in composers and forms, changed.
    public Kept composing(UnaryOperator<Composing> change) {
        return withComposing(change.apply(composing));
    }

    public Kept withLeftovers(List<Leftover> others) {
        return new Kept(outbox, drafts, wrapUps, composing, others, trouble, restoring);
    }

    public Kept withTrouble(@Nullable StoreTrouble other) {
        return new Kept(outbox, drafts, wrapUps, composing, leftovers, other, restoring);
    }

    public Kept withRestoring(@Nullable Instant other) {
        return new Kept(outbox, drafts, wrapUps, composing, leftovers, trouble, other);
    }
}
