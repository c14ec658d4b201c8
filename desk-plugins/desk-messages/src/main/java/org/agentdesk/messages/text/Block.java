package org.agentdesk.messages.text;

import java.util.List;
import java.util.stream.Collectors;

/// A paragraph of a message. Nesting is flattened to an indent, so that however deep somebody
/// nests, what is drawn stays flat.
///
/// @param indent how deep it lies, 0 to [#DEEPEST]
/// @param marker the bullet or number of a list item; `""` where there is none
public record Block(Kind kind, int indent, String marker, List<Run> runs) {

    /// How deep lists and quotes are indented; what lies deeper is shown at this depth.
    public static final int DEEPEST = 5;

    /// The kinds of block.
    public enum Kind {
        TEXT,
        QUOTE,
        CODE,
        HEADING,
        SUBHEADING
    }

    public Block {
        runs = List.copyOf(runs);
    }

    /// The words of the block without their style.
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
