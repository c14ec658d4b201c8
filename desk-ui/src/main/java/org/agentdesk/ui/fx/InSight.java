package org.agentdesk.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls to what is not to be seen. Lives on the JavaFX thread.
public final class InSight {

    private InSight() {}

    /// Scrolls the pane around a node up or down, no further than is needed to see it.
    public static void bring(Node node) {
        var above = node.getParent();
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        if (above instanceof ScrollPane pane) {
            pane.applyCss();
            pane.layout();
            scroll(pane, node);
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        var content = pane.getContent();
        var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double shown = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - shown;
        if (hidden > 0) {
            double top = pane.getVvalue() * hidden;
            double lowest = Math.max(bounds.getMaxY() - shown, 0);
            double wanted = Math.min(Math.max(top, lowest), bounds.getMinY());
            pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }
}
