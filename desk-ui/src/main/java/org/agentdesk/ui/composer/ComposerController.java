package org.agentdesk.ui.composer;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The field in which the agent writes.
public final class ComposerController {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private final ComposerViewModel model;

    @FXML private Region root;
    @FXML private Region box;
    @FXML private GrowingTextArea text;
    @FXML private Button send;
    @FXML private Label reason;
    @FXML private Label hint;
    @FXML private Label counter;
    @FXML private Node reasonBox;
    @FXML private Node hintBox;
    @FXML private Node foot;

    public ComposerController(ComposerViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        text.textProperty().bindBidirectional(model.textProperty());
        text.disableProperty().bind(model.writableProperty().not());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        text.focusedProperty().subscribe(on -> box.pseudoClassStateChanged(ACTIVE, on));
        send.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !model.sendableProperty().get(), model.sendableProperty()));
        reason.textProperty().bind(model.reasonProperty());
        showOnlyWith(reasonBox, reason);
        showOnlyWithout(box, reason);
        showOnlyWithout(foot, reason);
        hint.textProperty().bind(model.hintProperty());
        showOnlyWith(hintBox, hint);
        counter.textProperty().bind(model.counterProperty());
        model.longProperty().subscribe(on -> counter.pseudoClassStateChanged(LONG, on));
        root.visibleProperty().bind(model.presentProperty());
        root.managedProperty().bind(model.presentProperty());
    }

    private static void showOnlyWith(Node node, Label label) {
        node.visibleProperty().bind(label.textProperty().isNotEmpty());
        node.managedProperty().bind(node.visibleProperty());
    }

    private static void showOnlyWithout(Node node, Label label) {
        node.visibleProperty().bind(label.textProperty().isEmpty());
        node.managedProperty().bind(node.visibleProperty());
    }

    /// Puts the cursor into the field.
    public void focus() {
        text.requestFocus();
        text.end();
    }

    private void key(KeyEvent key) {
        if (key.getCode() != KeyCode.ENTER || text.isComposing()) {
            return;
        }
        if (key.isShiftDown()) {
            text.replaceSelection("\n");
        } else if (!key.isAltDown()) {
            model.send();
        }
        key.consume();
    }

    @FXML
    private void send() {
        model.send();
        text.requestFocus();
    }
}
