package org.agentdesk.messages.text;

import java.util.List;
import java.util.stream.Collectors;

/// A paragraph of a message. Nesting is flattened to an indent, so that however deep somebody
/// nests, what is drawn stays flat.
///
/// @param indent how deep it lies, 0 to [Markdown#DEEPEST]
/// @param marker the bullet or number of a list item; `""` where there is none
record Block(Kind kind, int indent, String marker, List<Run> runs) {

    /// The kinds of block.
    enum Kind {
        TEXT,
        QUOTE,
        CODE
    }

    Block {
        runs = List.copyOf(runs);
    }

    /// The words of the block without their style.
    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
