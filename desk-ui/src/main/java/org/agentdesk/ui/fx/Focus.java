package org.agentdesk.ui.fx;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Where the keyboard is, and where it may go. Lives on the JavaFX thread.
public final class Focus {

    private Focus() {}

    /// Puts the keyboard on the first control of a part of the window; false where none takes it.
    public static boolean firstIn(Parent place) {
        var first = first(place);
        first.ifPresent(Node::requestFocus);
        return place.getScene() != null && first.isPresent();
    }

    private static Optional<Node> first(Parent place) {
        return place.lookupAll("*").stream().filter(Focus::isTaken).findFirst();
    }

    private static boolean isTaken(Node node) {
        for (var above = node.getParent(); above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return node.isFocusTraversable() && node.isVisible() && !node.isDisabled();
    }

    /// The keyboard does not leave what lies over its siblings for one of those, as long as it is
    /// shown: nobody can see what they would do there.
    public static void keepIn(Parent overlay) {
        overlay.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(owner -> keep(overlay, owner));
    }

    private static void keep(Parent overlay, @Nullable Node owner) {
        if (owner != null && overlay.isVisible() && isBelow(owner, overlay)) {
            firstIn(overlay);
        }
    }

    private static boolean isBelow(Node node, Parent overlay) {
        var stack = overlay.getParent();
        for (var part = node; stack != null && part != null; part = part.getParent()) {
            if (part.getParent() == stack) {
                var parts = stack.getChildrenUnmodifiable();
                return parts.indexOf(part) < parts.indexOf(overlay);
            }
        }
        return false;
    }
}
