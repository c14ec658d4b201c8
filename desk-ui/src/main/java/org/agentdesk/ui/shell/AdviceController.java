package org.agentdesk.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.agentdesk.ui.shell.ShellViewModel.Advice;
import org.agentdesk.ui.shell.ShellViewModel.Next;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where a conversation would be: what to do next, with a button that does it.
public final class AdviceController {

    private final ShellViewModel model;

    @FXML private FontIcon icon;
    @FXML private Label heading;
    @FXML private Label sentence;
    @FXML private Button action;

    public AdviceController(ShellViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.adviceProperty().subscribe(this::show);
    }

    private void show(Advice advice) {
        icon.setIconCode(icon(advice.next()));
        heading.setText(advice.heading());
        sentence.setText(advice.sentence());
        action.setText(advice.action());
        action.setAccessibleText(advice.action());
        action.setVisible(!advice.action().isEmpty());
        action.setManaged(action.isVisible());
    }

    private static Feather icon(Next next) {
        return switch (next) {
            case WAIT -> Feather.CLOCK;
            case GO_READY -> Feather.COFFEE;
            case SWITCH_ON -> Feather.TOGGLE_LEFT;
            case ANSWER -> Feather.BELL;
            case CHOOSE -> Feather.MESSAGE_SQUARE;
            case NOTHING -> Feather.CHECK_CIRCLE;
        };
    }

    @FXML
    private void follow() {
        model.followAdvice();
    }
}
