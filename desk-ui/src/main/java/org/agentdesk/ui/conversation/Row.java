package org.agentdesk.ui.conversation;

import org.jspecify.annotations.Nullable;

/// A row of the transcript: the same object for as long as its entry is there, showing a [Line]
/// that may change. Lives on the JavaFX thread.
final class Row {

    /// Shows the line of a row.
    @FunctionalInterface
    interface Viewer {
        void show(Line line);
    }

    private final String id;
    private Line line;
    private @Nullable Viewer viewer;

    Row(String id, Line line) {
        this.id = id;
        this.line = line;
    }

    /// Unique in its transcript.
    String id() {
        return id;
    }

    Line line() {
        return line;
    }

    void show(Line newer) {
        if (!newer.equals(line)) {
            line = newer;
            if (viewer != null) {
                viewer.show(newer);
            }
        }
    }

    /// From now on tells one viewer of changes, the row's cell; null for nobody.
    void watchedBy(@Nullable Viewer newViewer) {
        viewer = newViewer;
    }
}
