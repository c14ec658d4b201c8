package org.agentdesk.ui.ask;

import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.agentdesk.ui.ask.Board.Answer;
import org.agentdesk.ui.ask.Board.Card;
import org.jspecify.annotations.Nullable;

/// A question laid over the window. The keyboard stays in it; it begins at the suggested answer, or
/// at the first, the harmless one, which Escape gives too.
public final class QuestionController {

    private final Board board;
    private @Nullable Node focusedBefore;

    @FXML private Pane root;
    @FXML private Label heading;
    @FXML private Label text;
    @FXML private Pane buttons;

    public QuestionController(Board board) {
        this.board = board;
    }

    @FXML
    private void initialize() {
        root.setVisible(false);
        root.managedProperty().bind(root.visibleProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        board.currentProperty().subscribe(this::show);
    }

    private void show(@Nullable Card card) {
        boolean wasShown = root.isVisible();
        root.setVisible(card != null);
        if (card == null) {
            giveFocusBack(wasShown);
            return;
        }
        heading.setText(card.heading());
        text.setText(card.sentence());
        if (!wasShown || !hasAnswersOf(card)) { // a countdown must not take the focus each second
            buttons.getChildren().setAll(card.answers().stream().map(this::button).toList());
            takeFocus(wasShown, card);
        }
        for (int i = 0; i < card.answers().size(); i++) {
            var act = card.answers().get(i).act();
            ((Button) buttons.getChildren().get(i)).setOnAction(_ -> act.run());
        }
    }

    private boolean hasAnswersOf(Card card) {
        var words = buttons.getChildren().stream().map(b -> ((Button) b).getText()).toList();
        return words.equals(card.answers().stream().map(Answer::words).toList());
    }

    private Node button(Answer answer) {
        var button = new Button(answer.words());
        button.setAccessibleText(answer.words());
        if (answer.suggested()) {
            button.getStyleClass().add("primary");
        }
        return button;
    }

    private void takeFocus(boolean wasShown, Card card) {
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
        int suggested = 0;
        for (int i = 0; i < card.answers().size(); i++) {
            suggested = card.answers().get(i).suggested() ? i : suggested;
        }
        buttons.getChildren().get(suggested).requestFocus();
    }

    private void giveFocusBack(boolean wasShown) {
        if (wasShown && focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    private void key(KeyEvent event) {
        boolean mirrored = root.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        switch (event.getCode()) {
            case TAB -> walk(event.isShiftDown() ? -1 : 1);
            case RIGHT -> walk(mirrored ? -1 : 1);
            case LEFT -> walk(mirrored ? 1 : -1);
            case ESCAPE -> dismiss();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int step) {
        var all = buttons.getChildren();
        int now = 0;
        for (int i = 0; i < all.size(); i++) {
            now = all.get(i).isFocused() ? i : now;
        }
        all.get(Math.floorMod(now + step, all.size())).requestFocus();
    }

    /// Gives the harmless answer; false when nothing was asked.
    public boolean dismiss() {
        var card = board.currentProperty().get();
        if (card != null) {
            card.answers().getFirst().act().run();
        }
        return card != null;
    }
}
