package org.agentdesk.ui.composer;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Notice;

/// The texts that the desk was asked to send and has not shown yet. The agent's role may change
/// between the key press and the desk's decision, and a file may turn out to be none: then they
/// come back. Lives on the JavaFX thread.
final class HandedOver {

    private final UnderWay<Text> texts = new UnderWay<>(Text::isRefusedBy);

    /// A text under way.
    ///
    /// @param extras what goes with it; of files only the one that it is the caption of
    record Text(String conversationId, String text, Extras extras) {

        private boolean isRefusedBy(Notice notice) {
            return switch (notice.kind()) {
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
        texts.add(conversationId, messageId, new Text(conversationId, text, extras), state);
    }

    /// The texts that a state refuses. They, and those it has taken, are forgotten.
    List<Text> refused(DeskState state) {
        return texts.refused(state);
    }
}
