package org.agentdesk.ui.composer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Notice;

/// What the desk was asked to send and has not shown yet, each with what the agent gets back if the
/// desk could not take it. Lives on the JavaFX thread.
final class UnderWay<T> {

    /// @param notice the number of the last notice before it was handed over
    private record Item<T>(String conversationId, String messageId, T what, long notice) {

        /// What came too late for a conversation that is gone, the desk has set aside.
        boolean isSettled(DeskState state) {
            return state.kept().item(messageId).isPresent()
                    || state.conversation(conversationId)
                            .map(c -> c.transcript().indexOfId(messageId) >= 0)
                            .orElse(true);
        }
    }

    private final List<Item<T>> items = new ArrayList<>();
    private final BiPredicate<T, Notice> refuses;

    /// @param refuses whether a notice about its conversation says that it could not be taken
    UnderWay(BiPredicate<T, Notice> refuses) {
        this.refuses = refuses;
    }

    void add(String conversationId, String messageId, T what, DeskState state) {
        items.add(new Item<>(conversationId, messageId, what, lastNotice(state)));
    }

    private static long lastNotice(DeskState state) {
        return state.notices().isEmpty() ? 0 : state.notices().getLast().number();
    }

    /// What a state refuses. It, and what the state has taken, is forgotten.
    List<T> refused(DeskState state) {
        if (items.isEmpty()) {
            return List.of();
        }
        items.removeIf(item -> item.isSettled(state));
        var refused = items.stream().filter(item -> isRefused(item, state)).toList();
        items.removeAll(refused);
        return refused.stream().map(Item::what).toList();
    }

    private boolean isRefused(Item<T> item, DeskState state) {
        return state.notices().stream()
                .filter(notice -> notice.number() > item.notice())
                .filter(notice -> item.conversationId().equals(notice.about()))
                .anyMatch(notice -> refuses.test(item.what(), notice));
    }
}
