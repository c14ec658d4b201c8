package org.agentdesk.ui.fx;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// Shows nodes, or takes them away with the room they take.
public final class Shown {

    private Shown() {}

    /// Shows a node as long as something holds.
    public static void when(Node node, ObservableBooleanValue holds) {
        node.visibleProperty().bind(holds);
        node.managedProperty().bind(holds);
    }

    /// Shows a node, or not.
    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
