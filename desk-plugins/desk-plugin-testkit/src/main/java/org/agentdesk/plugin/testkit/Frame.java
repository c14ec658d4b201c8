package org.agentdesk.plugin.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The place that the desk gives to a node of a plug-in: so wide at most, as high as it likes.
/// Lives on the JavaFX thread.
final class Frame extends Pane {

    private static final double HIGHEST = 200_000;
    private static final double TOLERANCE = 2;

    private @Nullable Node content;
    private double widest = 400;

    Frame(List<String> stylesheets, NodeOrientation orientation) {
        var scene = new Scene(this, 1000, 800);
        scene.setNodeOrientation(orientation);
        scene.getStylesheets().addAll(Palette.LIGHT.stylesheet());
        scene.getStylesheets().addAll(stylesheets);
    }

    Frame(List<String> stylesheets) {
        this(stylesheets, NodeOrientation.LEFT_TO_RIGHT);
    }

    /// Puts a node in, in the place of what was there.
    void put(Node node) {
        content = node;
        getChildren().setAll(node);
    }

    void clear() {
        content = null;
        getChildren().clear();
    }

    /// Lays out at a width as the desk does, and says what does not fit; empty when all does.
    Optional<String> fit(double width) {
        widest = width;
        requestLayout();
        applyCss();
        layout();
        return content == null ? Optional.empty() : misfit(content);
    }

    @Override
    protected void layoutChildren() {
        if (content != null) {
            double width = Math.min(widest, snapSizeX(content.prefWidth(-1)));
            content.resizeRelocate(0, 0, width, snapSizeY(content.prefHeight(width)));
        }
    }

    private Optional<String> misfit(Node node) {
        double height = node.prefHeight(widest);
        if (!(height >= 0 && height < HIGHEST)) {
            return Optional.of("it wants to be %s high".formatted(height));
        }
        double least = node.minWidth(-1);
        return least > widest + TOLERANCE
                ? Optional.of("it asks for %.0f of %.0f pixels".formatted(least, widest))
                : Optional.empty();
    }

    /// Every visible node that is not cut to a window of its own, as by a scroll pane.
    static Stream<Node> visible(Node node) {
        if (!node.isVisible() || node.getClip() != null) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                        && node.getAccessibleRole() != AccessibleRole.SCROLL_PANE
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Frame::visible))
                : Stream.of(node);
    }

    /// Every node, the hidden ones included.
    static List<Node> all(Node node) {
        var found = new ArrayList<Node>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
        }
        return found;
    }

    /// What the keyboard reaches and a screen reader has no words for.
    static List<String> unspoken(Node node) {
        return visible(node)
                .filter(Node::isFocusTraversable)
                .filter(part -> !SELF_EXPLAINING.contains(part.getAccessibleRole()))
                .filter(part -> !hasWords(part))
                .map(Frame::name)
                .toList();
    }

    private static final List<AccessibleRole> SELF_EXPLAINING =
            List.of(
                    AccessibleRole.SCROLL_PANE,
                    AccessibleRole.SCROLL_BAR,
                    AccessibleRole.LIST_VIEW,
                    AccessibleRole.TABLE_VIEW,
                    AccessibleRole.TREE_VIEW,
                    AccessibleRole.TAB_PANE);

    /// What is typed into a field does not say what belongs there.
    private static boolean hasWords(Node part) {
        var input =
                List.of(
                        AccessibleRole.TEXT_FIELD,
                        AccessibleRole.TEXT_AREA,
                        AccessibleRole.PASSWORD_FIELD);
        return isText(part.getAccessibleText())
                || part.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null
                || !input.contains(part.getAccessibleRole())
                        && isText(part.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private static boolean isText(@Nullable Object words) {
        return words instanceof String text && !text.isBlank();
    }

    private static String name(Node part) {
        return part.getClass().getSimpleName() + part.getStyleClass();
    }
}
