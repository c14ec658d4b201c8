package org.agentdesk.ui.fx;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// A scroll pane that wants to be as high as what it shows, and scrolls where there is less room.
/// The one of JavaFX has to be told a height, and hears of a lower one only after the layout.
public final class SnugScrollPane extends ScrollPane {

    /// How high words are depends on how wide they may be.
    @Override
    public @Nullable Orientation getContentBias() {
        return getContent() == null ? null : getContent().getContentBias();
    }

    @Override
    protected double computePrefHeight(double width) {
        var content = getContent();
        double inside =
                width < 0 ? -1 : Math.max(0, width - snappedLeftInset() - snappedRightInset());
        return content == null
                ? super.computePrefHeight(width)
                : snappedTopInset() + snapSizeY(content.prefHeight(inside)) + snappedBottomInset();
    }
}
