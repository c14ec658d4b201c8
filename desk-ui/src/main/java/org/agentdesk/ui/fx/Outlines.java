package org.agentdesk.ui.fx;

import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/// Small pictures from outlines in a box of 24 × 24, as plug-ins bring them.
public final class Outlines {

    private static final double SCALE = 16.0 / 24;

    private Outlines() {}

    /// A picture for a menu; null for none.
    public static @Nullable Node drawn(Optional<String> outline) {
        return outline.map(Outlines::drawn).orElse(null);
    }

    private static Node drawn(String outline) {
        var shape = new SVGPath();
        shape.setContent(outline);
        shape.setScaleX(SCALE);
        shape.setScaleY(SCALE);
        shape.getStyleClass().add("outline-icon");
        return new Group(shape);
    }
}
