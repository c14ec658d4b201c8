package org.agentdesk.ui.signin;

import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.signin.SignInViewModel.Field;
import org.agentdesk.ui.theme.Logo;
import org.jspecify.annotations.Nullable;

/// The sign-in card.
public final class SignInController {

    private final SignInViewModel model;

    @FXML private Pane logo;
    @FXML private TextField server;
    @FXML private TextField user;
    @FXML private PasswordField password;
    @FXML private Node capsLock;
    @FXML private Node troubleBox;
    @FXML private Label trouble;
    @FXML private Node form;
    @FXML private Button submit;
    @FXML private Node progressBox;
    @FXML private Label progress;
    @FXML private Button cancel;

    public SignInController(SignInViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        logo.getChildren().add(Logo.drawn(48));
        server.textProperty().bindBidirectional(model.serverProperty());
        user.textProperty().bindBidirectional(model.userProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        form.disableProperty().bind(model.busyProperty());
        Shown.when(submit, model.busyProperty().not());
        Shown.when(progressBox, model.busyProperty());
        progress.textProperty().bind(model.progressProperty());
        trouble.textProperty().bind(model.troubleProperty());
        Shown.when(troubleBox, model.troubleProperty().isNotEmpty());
        Shown.when(capsLock, password.focusedProperty().and(new CapsLock(password)));
        model.attentionProperty().subscribe(this::focusFieldToMend);
        model.busyProperty().subscribe(this::focusAfterChange);
        password.sceneProperty().subscribe(scene -> focusFirstEmpty());
    }

    private void focusAfterChange(boolean busy) {
        if (busy) {
            cancel.requestFocus();
        } else {
            focusFirstEmpty();
        }
    }

    private void focusFirstEmpty() {
        if (server.getText().isEmpty()) {
            server.requestFocus();
        } else if (user.getText().isEmpty()) {
            user.requestFocus();
        } else {
            password.requestFocus();
        }
    }

    private void focusFieldToMend(@Nullable Field field) {
        if (field != null) {
            var input =
                    switch (field) {
                        case SERVER -> server;
                        case USER -> user;
                        case PASSWORD -> password;
                    };
            input.requestFocus();
            input.selectAll();
        }
    }

    @FXML
    private void submit() {
        focusFirstEmpty();
        model.submit();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void cancelOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.busyProperty().get()) {
            model.cancel();
            event.consume();
        }
    }

    /// Whether caps lock is on, as far as the platform can tell; looked at with every key.
    private static final class CapsLock extends BooleanBinding {

        private CapsLock(Node field) {
            field.addEventFilter(KeyEvent.ANY, _ -> invalidate());
            field.focusedProperty().subscribe(_ -> invalidate());
        }

        @Override
        protected boolean computeValue() {
            return Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
        }
    }
}
