package org.agentdesk.ui.palette;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The palette, laid over the window: a field, and below it what fits.
public final class PaletteController {

    private final Texts texts = Texts.of(PaletteController.class);
    private final PaletteViewModel model;
    private @Nullable Node focusedBefore;

    @FXML private Node root;
    @FXML private TextField typed;
    @FXML private ListView<Choice> list;

    public PaletteController(PaletteViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
        typed.textProperty().bindBidirectional(model.typedProperty());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        list.setItems(model.choices());
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(texts.get("nothing")));
        list.setCellFactory(_ -> new ChoiceCell());
        model.choices().subscribe(this::selectFirst);
        model.shownProperty().subscribe(this::show);
    }

    /// The list learns of new choices after this: where nothing is left, it would look for the
    /// first of those that were there.
    private void selectFirst() {
        if (!model.choices().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void show(boolean shows) {
        if (shows) {
            focusedBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
            root.setVisible(true);
            selectFirst();
            list.scrollTo(0);
            typed.requestFocus();
        } else if (root.isVisible()) {
            root.setVisible(false);
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
                focusedBefore = null;
            }
        }
    }

    /// Up and Down walk the list while the cursor stays in the field.
    private void walk(KeyEvent key) {
        var chosen = list.getSelectionModel();
        switch (key.getCode()) {
            case DOWN -> chosen.selectNext();
            case UP -> chosen.selectPrevious();
            case ENTER -> take();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, chosen.getSelectedIndex() - 3));
        key.consume();
    }

    private void take() {
        var choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            model.take(choice);
        }
    }

    @FXML
    private void closeOutside(MouseEvent event) {
        if (event.getTarget() == root) {
            model.hide();
        }
    }

    private final class ChoiceCell extends ListCell<Choice> {

        private final FontIcon icon = new FontIcon(Feather.ZAP);
        private final Label name = new Label();
        private final Label detail = new Label();
        private final Label keys = new Label();
        private final HBox row = new HBox(icon, new VBox(name, detail), new Region(), keys);

        private ChoiceCell() {
            row.getStyleClass().add("choice");
            name.getStyleClass().add("medium");
            detail.getStyleClass().addAll("muted", "small");
            keys.getStyleClass().add("key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(row.getChildren().get(2), Priority.ALWAYS);
            setOnMouseClicked(this::take);
        }

        private void take(MouseEvent click) {
            if (getItem() != null && click.getButton() == MouseButton.PRIMARY) {
                model.take(getItem());
            }
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(null);
            setGraphic(empty || choice == null ? null : row);
            if (choice == null) {
                setAccessibleText(null);
                return;
            }
            boolean possible = choice.obstacle().isEmpty();
            icon.setIconCode(icon(choice.kind()));
            name.setText(choice.name());
            detail.setText(possible ? choice.detail() : choice.obstacle());
            detail.setVisible(!detail.getText().isEmpty());
            detail.setManaged(detail.isVisible());
            keys.setText(choice.keys());
            keys.setVisible(!choice.keys().isEmpty());
            row.setOpacity(possible ? 1 : 0.6);
            setAccessibleText(String.join(", ", choice.name(), detail.getText(), choice.keys()));
        }

        private static Feather icon(Choice.Kind kind) {
            return switch (kind) {
                case CONVERSATION -> Feather.MESSAGE_SQUARE;
                case COMMAND -> Feather.ZAP;
                case PERSON -> Feather.USER;
                case QUEUE -> Feather.USERS;
                case SETTING -> Feather.SETTINGS;
            };
        }
    }
}
