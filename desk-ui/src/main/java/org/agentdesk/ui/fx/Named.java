package org.agentdesk.ui.fx;

import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Names of nodes that stand for one thing among many, such as the row of a conversation.
///
/// A node id would do, but JavaFX keeps the styles of each id there ever was for as long as the
/// window is open, and a desk meets thousands of conversations.
public final class Named {

    private static final String SIGN = "@";

    private Named() {}

    /// Gives a node its name.
    public static void name(Node node, String name) {
        node.getProperties().put(Named.class, name);
    }

    /// The name of a node; null when it has none.
    public static @Nullable String nameOf(Node node) {
        return node.hasProperties() && node.getProperties().get(Named.class) instanceof String name
                ? name
                : null;
    }

    /// The nodes under a root that fit a CSS selector, which a name may stand before: `@offer-7
    /// .offer-accept`.
    public static Stream<Node> lookup(Node root, String selector) {
        if (!selector.startsWith(SIGN)) {
            return root.lookupAll(selector).stream();
        }
        var parts = selector.substring(SIGN.length()).split(" ", 2);
        var named = root.lookupAll("*").stream().filter(node -> parts[0].equals(nameOf(node)));
        return parts.length == 1 ? named : named.flatMap(node -> node.lookupAll(parts[1]).stream());
    }
}
