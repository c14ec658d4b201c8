package org.agentdesk.ui.leftover;

import java.util.List;

/// One thing that was written and not sent.
///
/// @param kind what it is, in a few words
/// @param text what was written; may be `""`
/// @param files the paths of the files that went with it
record Piece(String kind, String text, List<String> files) {

    Piece {
        files = List.copyOf(files);
    }
}
