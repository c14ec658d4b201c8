package org.agentdesk.plugin.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;

/// Notices when nodes are changed on another thread than JavaFX's, which in a window would break
/// it.
final class ThreadWatch {

    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final InvalidationListener listener =
            changed -> {
                if (!Platform.isFxApplicationThread()) {
                    wrong.add(changed + " on " + Thread.currentThread().getName());
                }
            };

    /// Watches a node and everything in it now.
    void over(Node root) {
        for (var node : Frame.all(root)) {
            node.visibleProperty().addListener(listener);
            node.disableProperty().addListener(listener);
            switch (node) {
                case Text text -> text.textProperty().addListener(listener);
                case ImageView view -> view.imageProperty().addListener(listener);
                case Parent parent -> parent.getChildrenUnmodifiable().addListener(listener);
                default -> {}
            }
        }
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }
}
