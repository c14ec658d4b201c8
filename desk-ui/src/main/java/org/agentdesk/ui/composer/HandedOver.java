package org.agentdesk.ui.composer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Notice;

/// What the desk was asked to send and has not shown yet. The agent's role may change between the
/// key press and the desk's decision, and a file may turn out to be none: then it comes back. Lives
/// on the JavaFX thread.
final class HandedOver {

    private final List<Text> texts = new ArrayList<>();

    /// A text under way.
    ///
    /// @param extras what goes with it; of files only the one that it is the caption of
    /// @param notice the number of the last notice before it was handed over
    record Text(String conversationId, String messageId, String text, Extras extras, long notice) {

        private boolean isRefusedBy(Notice notice) {
            return conversationId.equals(notice.about())
                    && notice.number() > this.notice
                    && switch (notice.kind()) {
                        case NOT_POSSIBLE -> true;
                        case FILE_REFUSED -> extras.files().stream().anyMatch(isNamed(notice));
                        default -> false;
                    };
        }

        private static Predicate<String> isNamed(Notice notice) {
            return file -> String.valueOf(Path.of(file).getFileName()).equals(notice.detail());
        }
    }

    void add(String conversationId, String messageId, String text, Extras extras, DeskState state) {
        texts.add(new Text(conversationId, messageId, text, extras, lastNotice(state)));
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
        return !isSettled(text, state) && state.notices().stream().anyMatch(text::isRefusedBy);
    }

    /// What came too late for a conversation that is gone, the desk has set aside.
    private static boolean isSettled(Text text, DeskState state) {
        return state.kept().item(text.messageId()).isPresent()
                || state.conversation(text.conversationId())
                        .map(c -> c.transcript().indexOfId(text.messageId()) >= 0)
                        .orElse(true);
    }
}
