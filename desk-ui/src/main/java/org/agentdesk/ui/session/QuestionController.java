package org.agentdesk.ui.session;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.agentdesk.ui.session.Questions.Answer;
import org.agentdesk.ui.session.Questions.Question;
import org.jspecify.annotations.Nullable;

/// The card that asks, laid over the window.
public final class QuestionController {

    private final Questions questions;

    @FXML private Pane root;
    @FXML private Label heading;
    @FXML private Label sentence;
    @FXML private Pane buttons;

    public QuestionController(Questions questions) {
        this.questions = questions;
    }

    @FXML
    private void initialize() {
        root.managedProperty().bind(root.visibleProperty());
        questions.currentProperty().subscribe(this::show);
    }

    private void show(@Nullable Question question) {
        root.setVisible(question != null);
        if (question == null) {
            return;
        }
        heading.setText(question.heading());
        sentence.setText(question.sentence());
        boolean same =
                buttons.getChildren().stream()
                        .map(b -> ((Button) b).getText())
                        .toList()
                        .equals(question.answers().stream().map(Answer::words).toList());
        if (!same) { // a countdown must not take the focus every second
            buttons.getChildren().setAll(question.answers().stream().map(this::button).toList());
            buttons.getChildren().getLast().requestFocus();
        }
        for (int i = 0; i < question.answers().size(); i++) {
            var act = question.answers().get(i).act();
            ((Button) buttons.getChildren().get(i)).setOnAction(_ -> act.run());
        }
    }

    private Button button(Answer answer) {
        var button = new Button(answer.words());
        button.setDefaultButton(answer.suggested());
        if (answer.suggested()) {
            button.getStyleClass().add("primary");
        }
        return button;
    }

    @FXML
    private void stayOnEscape(KeyEvent event) {
        var question = questions.currentProperty().get();
        if (event.getCode() == KeyCode.ESCAPE && question != null) {
            question.answers().getFirst().act().run();
            event.consume();
        }
    }
}
