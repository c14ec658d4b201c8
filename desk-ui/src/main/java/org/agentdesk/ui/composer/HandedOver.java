package org.agentdesk.ui.composer;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Notice;

/// Texts the desk was asked to send and has not shown yet. The agent's role may change between the
/// key press and the desk's decision: then the text comes back. Lives on the JavaFX thread.
final class HandedOver {

    private final List<Text> texts = new ArrayList<>();

    /// A text under way.
    ///
    /// @param notice the number of the last notice before it was handed over
    record Text(String conversationId, String messageId, String text, long notice) {}

    void add(String conversationId, String messageId, String text, DeskState state) {
        texts.add(new Text(conversationId, messageId, text, lastNotice(state)));
    }

    private static long lastNotice(DeskState state) {
        return state.notices().isEmpty() ? 0 : state.notices().getLast().number();
    }

    /// The texts that a state refuses. They, and those it has taken, are forgotten.
    List<Text> refused(DeskState state) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var refused = texts.stream().filter(text -> isRefused(text, state)).toList();
        texts.removeAll(refused);
        texts.removeIf(text -> isSettled(text, state));
        return refused;
    }

    private static boolean isRefused(Text text, DeskState state) {
        return !isSettled(text, state)
                && state.notices().stream()
                        .filter(n -> n.kind() == Notice.Kind.NOT_POSSIBLE)
                        .filter(n -> text.conversationId().equals(n.about()))
                        .anyMatch(n -> n.number() > text.notice());
    }

    private static boolean isSettled(Text text, DeskState state) {
        return state.kept().item(text.messageId()).isPresent()
                || state.conversation(text.conversationId())
                        .map(c -> c.transcript().indexOfId(text.messageId()) >= 0)
                        .orElse(true);
    }
}
