package org.agentdesk.ui.customer;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.agentdesk.core.model.ChannelType;
import org.agentdesk.ui.customer.StartViewModel.Stage;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// Starting a conversation – laid over the window.
public final class StartController {

    private final Texts texts = Texts.of(StartController.class);
    private final StartViewModel model;
    private @Nullable Node focusedBefore;

    @FXML private Node root;
    @FXML private Label heading;
    @FXML private Node form;
    @FXML private ChoiceBox<ChannelType> channel;
    @FXML private TextField address;
    @FXML private Node maskedNote;
    @FXML private Label trouble;
    @FXML private Node done;
    @FXML private Button cancel;
    @FXML private Button start;

    public StartController(StartViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
        heading.textProperty().bind(model.headingProperty());
        channel.setItems(model.channels());
        channel.setConverter(new Named());
        channel.valueProperty().bindBidirectional(model.channelProperty());
        address.textProperty().bindBidirectional(model.addressProperty());
        address.editableProperty().bind(model.maskedProperty().not());
        maskedNote.visibleProperty().bind(model.maskedProperty());
        maskedNote.managedProperty().bind(model.maskedProperty());
        trouble.textProperty().bind(model.troubleProperty());
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        start.disableProperty().bind(model.readyBinding().not());
        model.stageProperty().subscribe(this::show);
    }

    private void show(Stage stage) {
        boolean shows = stage != Stage.CLOSED;
        if (shows && !root.isVisible()) {
            focusedBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
        }
        root.setVisible(shows);
        boolean over = stage == Stage.STARTED;
        showOnly(form, !over);
        form.setDisable(stage == Stage.STARTING);
        showOnly(done, over);
        showOnly(start, !over);
        start.setText(texts.get(stage == Stage.STARTING ? "starting" : "start"));
        start.setAccessibleText(start.getText());
        cancel.setText(texts.get(over ? "close" : "cancel"));
        cancel.setAccessibleText(cancel.getText());
        if (over) {
            cancel.requestFocus();
        } else if (stage == Stage.FILLING) {
            channel.requestFocus();
        } else if (!shows && focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    private static void showOnly(Node node, boolean when) {
        node.setVisible(when);
        node.setManaged(when);
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void cancel() {
        model.hide();
    }

    private static final class Named extends StringConverter<ChannelType> {
        @Override
        public String toString(@Nullable ChannelType type) {
            return type == null ? "" : Channels.nameOf(type.name());
        }

        @Override
        public @Nullable ChannelType fromString(String name) {
            return null; // nobody types it
        }
    }
}
