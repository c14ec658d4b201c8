package org.agentdesk.ui.ask;

import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// A question laid over the window. It begins at the harmless answer, and Escape gives that.
public final class QuestionController {

    private final QuestionViewModel model;
    private @Nullable Node focusedBefore;

    @FXML private Pane root;
    @FXML private Label heading;
    @FXML private Label text;
    @FXML private Button no;
    @FXML private Button yes;

    public QuestionController(QuestionViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        root.setVisible(false);
        root.managedProperty().bind(root.visibleProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keepFocus);
        model.currentProperty().subscribe(this::show);
    }

    private void show(@Nullable Question question) {
        boolean wasShown = root.isVisible();
        root.setVisible(question != null);
        if (question == null) {
            giveFocusBack(wasShown);
            return;
        }
        heading.setText(question.heading());
        text.setText(question.text());
        no.setText(question.no());
        yes.setText(question.yes());
        takeFocus(wasShown);
    }

    private void takeFocus(boolean wasShown) {
        var scene = root.getScene();
        if (scene == null) {
            return;
        }
        if (!wasShown) {
            focusedBefore = scene.getFocusOwner();
        }
        if (scene.getWindow() != null) {
            scene.getWindow().requestFocus();
        }
        no.requestFocus();
    }

    private void giveFocusBack(boolean wasShown) {
        if (wasShown && focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    private void keepFocus(KeyEvent event) {
        boolean mirrored = root.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        if (event.getCode() == KeyCode.TAB) {
            (no.isFocused() ? yes : no).requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            boolean forward = event.getCode() == KeyCode.RIGHT ^ mirrored;
            (forward ? yes : no).requestFocus();
            event.consume();
        }
    }

    /// Answers with no; false when nothing was asked.
    public boolean dismiss() {
        boolean asked = root.isVisible();
        if (asked) {
            model.answer(false);
        }
        return asked;
    }

    @FXML
    private void sayYes() {
        model.answer(true);
    }

    @FXML
    private void sayNo() {
        model.answer(false);
    }
}
