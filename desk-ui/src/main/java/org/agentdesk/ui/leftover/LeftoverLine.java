package org.agentdesk.ui.leftover;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was written to one customer and not sent.
///
/// @param messageId the message that it is; null for what was set aside
/// @param customer in words
/// @param at when it was set aside, or written
record LeftoverLine(
        String conversationId,
        @Nullable String messageId,
        String customer,
        Instant at,
        List<Piece> pieces) {

    LeftoverLine {
        pieces = List.copyOf(pieces);
    }

    /// All of its words.
    String words() {
        return pieces.stream()
                .map(Piece::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /// All of its files.
    List<String> files() {
        return pieces.stream().flatMap(piece -> piece.files().stream()).distinct().toList();
    }
}
