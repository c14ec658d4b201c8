package org.agentdesk.ui.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// The list of keyboard shortcuts, laid over the window.
public final class ShortcutsController {

    private final Texts texts = Texts.of(ShortcutsController.class);
    private @Nullable Node focusedBefore;

    @FXML private Pane root;
    @FXML private GridPane grid;
    @FXML private Button close;

    @FXML
    private void initialize() {
        root.setVisible(false);
        root.managedProperty().bind(root.visibleProperty());
    }

    /// Fills the list; called once.
    void list(List<Shortcut> shortcuts) {
        var listed = shortcuts.stream().filter(Shortcut::listed).toList();
        for (int i = 0; i < listed.size(); i++) {
            var shortcut = listed.get(i);
            var keys = keys(Keys.shown(shortcut.keys()));
            GridPane.setHalignment(keys, HPos.RIGHT);
            grid.addRow(i, new Label(texts.get(shortcut.name())), keys);
        }
    }

    private static HBox keys(String shown) {
        var keys = new HBox();
        keys.getStyleClass().add("keys");
        for (var key : shown.split("\\+")) {
            var label = new Label(key);
            label.getStyleClass().add("key");
            keys.getChildren().add(label);
        }
        return keys;
    }

    /// Shows the list, or hides it where it is shown.
    void toggle() {
        if (!hide()) {
            focusedBefore = root.getScene().getFocusOwner();
            root.setVisible(true);
            close.requestFocus();
        }
    }

    /// Hides the list; false when it was not shown.
    boolean hide() {
        boolean shown = root.isVisible();
        root.setVisible(false);
        if (shown && focusedBefore != null) {
            focusedBefore.requestFocus();
        }
        return shown;
    }

    @FXML
    private void close() {
        hide();
    }

    @FXML
    private void closeOutside(MouseEvent event) {
        if (event.getTarget() == root) {
            hide();
        }
    }
}
