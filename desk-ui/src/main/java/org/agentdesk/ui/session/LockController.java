package org.agentdesk.ui.session;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Pane;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.theme.Logo;

/// The pane of a locked desk: who locked it, and a place for the password. Nothing else.
public final class LockController {

    private final IdleViewModel model;

    @FXML private Pane logo;
    @FXML private Label who;
    @FXML private PasswordField password;
    @FXML private Node troubleBox;
    @FXML private Label trouble;
    @FXML private Label farewell;
    @FXML private Button unlock;

    public LockController(IdleViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        logo.getChildren().add(Logo.drawn(48));
        who.textProperty().bind(model.whoProperty());
        trouble.textProperty().bind(model.troubleProperty());
        troubleBox.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        troubleBox.managedProperty().bind(troubleBox.visibleProperty());
        farewell.textProperty().bind(model.farewellProperty());
        Shown.when(farewell, model.farewellProperty().isNotEmpty());
        unlock.disableProperty().bind(model.busyProperty());
        model.lockedProperty().subscribe(_ -> password.clear());
        password.sceneProperty().subscribe(_ -> password.requestFocus());
    }

    @FXML
    private void unlock() {
        password.requestFocus(); // the button is of no use until the server has answered
        model.unlock(password.getText());
        password.clear();
    }

    @FXML
    private void signOut() {
        model.signOut();
    }
}
