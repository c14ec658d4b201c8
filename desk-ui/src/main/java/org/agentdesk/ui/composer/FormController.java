package org.agentdesk.ui.composer;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.plugin.OpenForm;
import org.jspecify.annotations.Nullable;

/// The open form of an outbound composer, in the place of the text field, with Send and Cancel.
public final class FormController {

    private final Texts texts = Texts.of(FormController.class);
    private final FormsViewModel model;

    @FXML private Region root;
    @FXML private Label title;
    @FXML private ScrollPane place;
    @FXML private Label trouble;
    @FXML private Button send;

    public FormController(FormsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        trouble.textProperty().bind(model.troubleProperty());
        root.visibleProperty().bind(model.formProperty().isNotNull());
        root.managedProperty().bind(root.visibleProperty());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        place.addEventFilter(KeyEvent.KEY_RELEASED, _ -> model.keepDraft());
        model.formProperty().subscribe(this::show);
    }

    private void show(@Nullable OpenForm form) {
        send.disableProperty().unbind();
        place.setContent(form == null ? null : form.node());
        if (form != null) {
            send.disableProperty().bind(form.completeProperty().not());
            place.setVvalue(0);
            root.setAccessibleText(texts.get("accessible", model.titleProperty().get()));
            form.focus();
        }
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            model.send();
            key.consume();
        }
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void send() {
        model.send();
    }
}
