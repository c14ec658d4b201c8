package org.agentdesk.core.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is kept so that it outlives the program, as far as the desk decides about it.
///
/// @param outbox the messages that the server is not known to have, in the order they were written
/// @param drafts by conversation, what an earlier session left in its composers
/// @param wrapUps by conversation, what an earlier session left in its wrap-up forms
/// @param trouble why not everything is on disk; null when it is
/// @param restoring until when the desk waits for what an earlier session left; null when it does
///   not wait
public record Kept(
        List<OutboxItem> outbox,
        Map<String, MessageDraft> drafts,
        Map<String, WrapUpDraft> wrapUps,
        @Nullable StoreTrouble trouble,
        @Nullable Instant restoring) {

    /// Nothing kept, nothing wrong.
    public static final Kept NOTHING = nothing(null);

    public Kept {
        outbox = List.copyOf(outbox);
        drafts = Map.copyOf(drafts);
        wrapUps = Map.copyOf(wrapUps);
    }

    /// Nothing kept.
    public static Kept nothing(@Nullable StoreTrouble trouble) {
        return new Kept(List.of(), Map.of(), Map.of(), trouble, null);
    }

    /// The item with a message's id.
    public Optional<OutboxItem> item(String messageId) {
        return outbox.stream().filter(i -> i.id().equals(messageId)).findFirst();
    }

    public Kept withOutbox(List<OutboxItem> other) {
        return new Kept(other, drafts, wrapUps, trouble, restoring);
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
        return new Kept(outbox, texts, forms, trouble, restoring);
    }

    public Kept withTrouble(@Nullable StoreTrouble other) {
        return new Kept(outbox, drafts, wrapUps, other, restoring);
    }

    public Kept withRestoring(@Nullable Instant other) {
        return new Kept(outbox, drafts, wrapUps, trouble, other);
    }
}
