package org.agentdesk.ui.customer;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.customer.LinkViewModel.ListState;
import org.agentdesk.ui.customer.LinkViewModel.Stage;
import org.agentdesk.ui.fx.Avatar;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// Who is this? – laid over the window.
public final class LinkController {

    private static final double FACE = 28;

    private final Texts texts = Texts.of(LinkController.class);
    private final LinkViewModel model;
    private @Nullable Node focusedBefore;

    @FXML private Node root;
    @FXML private Node choosing;
    @FXML private Node asking;
    @FXML private TextField search;
    @FXML private ListView<Candidate> list;
    @FXML private Label listNote;
    @FXML private Label more;
    @FXML private Label question;
    @FXML private Label trouble;
    @FXML private Button next;
    @FXML private Button back;
    @FXML private Button close;

    public LinkController(LinkViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        list.setItems(model.candidates());
        list.setCellFactory(_ -> new CandidateCell());
        list.getSelectionModel().selectedItemProperty().subscribe(model.chosenProperty()::set);
        list.setOnKeyPressed(this::chooseOnEnter);
        question.textProperty().bind(model.questionProperty());
        trouble.textProperty().bind(model.troubleProperty());
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        next.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                this::isStuck, model.chosenProperty(), model.stageProperty()));
        Shown.when(more, model.moreProperty());
        model.listStateProperty().subscribe(this::showListState);
        model.stageProperty().subscribe(this::show);
    }

    private boolean isStuck() {
        return switch (model.stageProperty().get()) {
            case CHOOSING -> model.chosenProperty().get() == null;
            case LINKING, MOVING -> true;
            case CLOSED, CONFIRMING, LINKED -> false;
        };
    }

    private void show(Stage stage) {
        boolean shows = stage != Stage.CLOSED;
        if (shows && !root.isVisible()) {
            focusedBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
        }
        boolean appears = shows && !root.isVisible();
        if (appears) {
            list.getSelectionModel().clearSelection(); // a list of the same keeps it, and is silent
        }
        root.setVisible(shows);
        Shown.set(choosing, stage == Stage.CHOOSING);
        Shown.set(asking, shows && stage != Stage.CHOOSING);
        Shown.set(back, stage == Stage.CONFIRMING);
        Shown.set(close, stage != Stage.CONFIRMING);
        if (shows) {
            next.setText(texts.get("next." + stage));
            next.setAccessibleText(next.getText());
            close.setText(texts.get(stage == Stage.LINKED ? "keep" : "cancel"));
            close.setAccessibleText(close.getText());
        }
        if (appears || stage == Stage.CHOOSING) {
            search.requestFocus();
        } else if (shows) {
            next.requestFocus();
        } else if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    private void showListState(ListState state) {
        boolean ready = state == ListState.FOUND || state == ListState.SUGGESTED;
        list.setVisible(ready);
        listNote.setVisible(!ready);
        listNote.setText(texts.getOr("list." + state, "list.START"));
    }

    /// Up and Down walk the list while the cursor stays in the search.
    private void walk(KeyEvent key) {
        var selection = list.getSelectionModel();
        switch (key.getCode()) {
            case DOWN -> selection.selectNext();
            case UP -> selection.selectPrevious();
            case ENTER -> {
                if (selection.getSelectedItem() == null || model.isNew()) {
                    model.find();
                } else {
                    model.choose();
                }
            }
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, selection.getSelectedIndex()));
        key.consume();
    }

    private void chooseOnEnter(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            model.choose();
            key.consume();
        }
    }

    @FXML
    private void find() {
        model.find();
    }

    @FXML
    private void next() {
        if (model.stageProperty().get() == Stage.CHOOSING) {
            model.choose();
        } else {
            model.confirm();
        }
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void close() {
        model.hide();
    }

    private final class CandidateCell extends ListCell<Candidate> {

        private final Avatar face = new Avatar(FACE);
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(face, new VBox(name, detail));

        private CandidateCell() {
            row.getStyleClass().add("target");
            name.getStyleClass().add("medium");
            detail.getStyleClass().addAll("muted", "small");
        }

        @Override
        protected void updateItem(@Nullable Candidate candidate, boolean empty) {
            super.updateItem(candidate, empty);
            setText(null);
            setGraphic(empty || candidate == null ? null : row);
            setAccessibleText(
                    candidate == null ? null : candidate.name() + " " + candidate.detail());
            if (candidate != null) {
                face.show(candidate.name());
                name.setText(candidate.name());
                detail.setText(candidate.detail());
            }
        }
    }
}
