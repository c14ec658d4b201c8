package org.agentdesk.core.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in composers and wrap-up forms as of now, by conversation; also of those that an
/// earlier session left and that have not come back.
///
/// @param saved by conversation, the id of the message in which its wrap-up was saved, as long as
///   nothing speaks against it
/// @param returnBy until when conversations may come back that something was left for; null when
///   the desk does not wait for any
public record Composing(
        Map<String, MessageDraft> drafts,
        Map<String, WrapUpDraft> wrapUps,
        Map<String, String> saved,
        @Nullable Instant returnBy) {

    /// Nothing.
    public static final Composing NOTHING = new Composing(Map.of(), Map.of(), Map.of(), null);

    public Composing {
        drafts = Map.copyOf(drafts);
        wrapUps = Map.copyOf(wrapUps);
        saved = Map.copyOf(saved);
    }

    /// The conversations that something stands in.
    public Set<String> conversations() {
        Set<String> all = new HashSet<>();
        Stream.of(drafts, wrapUps).forEach(map -> all.addAll(map.keySet()));
        return all;
    }

    public MessageDraft draft(String conversationId) {
        return drafts.getOrDefault(conversationId, MessageDraft.NONE);
    }

    /// The wrap-up that was not saved.
    public WrapUpDraft unsaved(String conversationId) {
        return saved.containsKey(conversationId)
                ? WrapUpDraft.NONE
                : wrapUps.getOrDefault(conversationId, WrapUpDraft.NONE);
    }

    public Composing with(String conversationId, MessageDraft draft) {
        return new Composing(
                changed(drafts, conversationId, draft.isEmpty() ? null : draft),
                wrapUps,
                saved,
                returnBy);
    }

    /// With another wrap-up, which is not saved.
    public Composing with(String conversationId, WrapUpDraft wrapUp) {
        return new Composing(
                drafts,
                changed(wrapUps, conversationId, wrapUp.isEmpty() ? null : wrapUp),
                changed(saved, conversationId, null),
                returnBy);
    }

    public Composing withSaved(String conversationId, @Nullable String messageId) {
        return new Composing(drafts, wrapUps, changed(saved, conversationId, messageId), returnBy);
    }

    public Composing withReturnBy(@Nullable Instant other) {
        return new Composing(drafts, wrapUps, saved, other);
    }

    /// What was left from before, where nothing newer stands.
    public Composing over(Map<String, MessageDraft> left, Map<String, WrapUpDraft> forms) {
        Map<String, MessageDraft> allDrafts = new HashMap<>(left);
        allDrafts.putAll(drafts);
        Map<String, WrapUpDraft> allForms = new HashMap<>(forms);
        allForms.putAll(wrapUps);
        return new Composing(allDrafts, allForms, saved, returnBy);
    }

    public Composing without(String conversationId) {
        return new Composing(
                changed(drafts, conversationId, null),
                changed(wrapUps, conversationId, null),
                changed(saved, conversationId, null),
                returnBy);
    }

    private static <T> Map<String, T> changed(Map<String, T> map, String key, @Nullable T value) {
        if (value == null && !map.containsKey(key)) {
            return map;
        }
        Map<String, T> changed = new HashMap<>(map);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }
}
