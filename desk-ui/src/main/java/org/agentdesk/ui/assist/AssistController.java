package org.agentdesk.ui.assist;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.ui.assist.AssistViewModel.ListState;
import org.agentdesk.ui.fx.Avatar;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.TabLeaves;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The choice of whom to ask, laid over the conversation.
public final class AssistController {

    private static final double FACE = 28;

    private final Texts texts = Texts.of(AssistController.class);
    private final AssistViewModel model;
    private @Nullable Node focusedBefore;

    @FXML private Pane root;
    @FXML private Label heading;
    @FXML private Label explanation;
    @FXML private TextField search;
    @FXML private ListView<Target> list;
    @FXML private Label listNote;
    @FXML private Pane listNoteBox;
    @FXML private Button reload;
    @FXML private TextArea note;
    @FXML private Label surplus;
    @FXML private Label obstacle;
    @FXML private Button send;

    public AssistController(AssistViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        note.textProperty().bindBidirectional(model.noteProperty());
        TabLeaves.by(note);
        list.setItems(model.targets());
        list.setCellFactory(_ -> new TargetCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        model.targetsShownProperty().subscribe(_ -> select(model.chosenProperty().get()));
        list.setOnKeyPressed(this::sendOnEnter);
        send.disableProperty().bind(model.possibleBinding().not());
        obstacle.textProperty().bind(model.obstacleProperty());
        Shown.when(obstacle, model.obstacleProperty().isNotEmpty());
        model.noteProperty().subscribe(_ -> showSurplus());
        model.listStateProperty().subscribe(this::showListState);
        model.askingProperty().subscribe(this::show);
    }

    /// Other targets take the selection along, or leave it on whoever stands there now.
    private void select(@Nullable Target chosen) {
        var selection = list.getSelectionModel();
        var selected = selection.getSelectedItem();
        if (chosen != null && !chosen.equals(selected)) {
            selection.select(chosen);
        } else if (chosen == null && selected != null && selected.available()) {
            selection.clearSelection();
        }
    }

    /// What nobody would answer can be read, and not chosen.
    private void choose(@Nullable Target target) {
        model.chosenProperty().set(target == null || !target.available() ? null : target);
    }

    private void show(@Nullable Assistance kind) {
        boolean shows = kind != null;
        if (shows) {
            heading.setText(texts.get("heading." + kind));
            explanation.setText(texts.get("explanation." + kind));
            send.setText(texts.get("send." + kind));
            send.setAccessibleText(send.getText());
            focusedBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
        }
        root.setVisible(shows);
        if (shows) {
            search.requestFocus();
        } else if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    private void showSurplus() {
        int more = model.surplus();
        surplus.setText(more == 0 ? "" : texts.get("surplus", more));
        surplus.setVisible(more > 0);
        surplus.setManaged(more > 0);
    }

    private void showListState(ListState state) {
        boolean ready = state == ListState.READY;
        list.setVisible(ready);
        listNoteBox.setVisible(!ready);
        listNote.setText(texts.getOr("list." + state, "list.READY"));
        reload.setVisible(state == ListState.FAILED || state == ListState.EMPTY);
        reload.setManaged(reload.isVisible());
    }

    /// Up and Down walk the list while the cursor stays in the search.
    private void walk(KeyEvent key) {
        var selection = list.getSelectionModel();
        switch (key.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER -> {
                if (selection.isEmpty()) {
                    step(1);
                } else {
                    note.requestFocus();
                }
            }
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, selection.getSelectedIndex()));
        key.consume();
    }

    /// Selects the next one that can be chosen; where nothing is selected, the first.
    private void step(int by) {
        var items = list.getItems();
        int now = list.getSelectionModel().getSelectedIndex();
        for (int i = now + by; i >= 0 && i < items.size(); i += by) {
            if (items.get(i).available()) {
                list.getSelectionModel().select(i);
                return;
            }
        }
    }

    private void sendOnEnter(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !send.isDisabled()) {
            model.send();
            key.consume();
        }
    }

    @FXML
    private void reload() {
        model.load();
    }

    @FXML
    private void send() {
        model.send();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private final class TargetCell extends ListCell<Target> {

        private final Avatar face = new Avatar(FACE);
        private final StackPane place = new StackPane();
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(place, new VBox(name, detail));

        private TargetCell() {
            row.getStyleClass().add("target");
            name.getStyleClass().add("target-name");
            detail.getStyleClass().addAll("muted", "small");
            HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
        }

        @Override
        protected void updateItem(@Nullable Target target, boolean empty) {
            super.updateItem(target, empty);
            setText(null);
            if (empty || target == null) {
                setDisable(false);
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            place.getChildren().setAll(picture(target));
            name.setText(target.name());
            detail.setText(target.detail());
            setDisable(!target.available());
            setAccessibleText(texts.get("target.accessible", target.name(), target.detail()));
            setGraphic(row);
        }

        private Node picture(Target target) {
            if (target.agent()) {
                face.show(target.name());
                return face;
            }
            var icon = new StackPane(new FontIcon(Feather.USERS));
            icon.getStyleClass().add("target-queue");
            return icon;
        }
    }
}
