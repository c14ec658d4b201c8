package org.agentdesk.ui.plugin;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The place of a node that a plug-in made. A node that stands somewhere already is not taken from
/// there.
final class Frame extends StackPane {

    Frame() {
        setMinWidth(0);
        setAlignment(Pos.TOP_LEFT);
    }

    /// Shows a plug-in's node; false where it gives none that can be shown.
    boolean show(Guard guard, Supplier<@Nullable Node> node) {
        return guard.call("node", () -> unused(node.get()))
                .filter(it -> guard.run("node", () -> getChildren().setAll(it)))
                .isPresent();
    }

    private @Nullable Node unused(@Nullable Node node) {
        if (node != null && node.getParent() != null && node.getParent() != this) {
            throw new IllegalStateException("one node was given out twice");
        }
        return node;
    }

    /// Lets go of the node.
    void empty() {
        getChildren().clear();
    }
}
