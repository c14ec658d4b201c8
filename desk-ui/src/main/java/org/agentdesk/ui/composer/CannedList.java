package org.agentdesk.ui.composer;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.ui.composer.CannedViewModel.Insertion;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The canned replies to choose from. The field keeps the focus: it hands its keys to this list.
final class CannedList extends VBox {

    private static final double ROW = 32;
    private static final int MOST_ROWS = 6;
    private static final double EDGES = 2;

    private final Texts texts = Texts.of(ComposerController.class);
    private final CannedViewModel model;
    private final Consumer<Insertion> insert;
    private final ListView<CannedReply> list;

    /// @param insert puts what was chosen into the field
    CannedList(CannedViewModel model, Consumer<Insertion> insert) {
        this.model = model;
        this.insert = insert;
        list = new ListView<>(model.found());
        list.setId("canned-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText(texts.get("canned.list"));
        list.prefHeightProperty()
                .bind(
                        Bindings.min(MOST_ROWS, Bindings.size(model.found()))
                                .multiply(ROW)
                                .add(EDGES));
        var hint = new Label(texts.get("canned.hint"));
        hint.getStyleClass().add("canned-hint");
        getStyleClass().add("canned");
        getChildren().setAll(list, hint);
        visibleProperty().bind(model.offeredProperty());
        managedProperty().bind(model.offeredProperty());
        model.found()
                .addListener(
                        (ListChangeListener<CannedReply>)
                                _ -> list.getSelectionModel().selectFirst());
    }

    /// A key that was pressed in the field; true when it was for the list.
    boolean key(KeyEvent key) {
        if (!model.offeredProperty().get()) {
            return false;
        }
        switch (key.getCode()) {
            case DOWN -> go(1);
            case UP -> go(-1);
            case ENTER, TAB -> choose(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> model.dismiss();
            case DELETE -> {
                return key.isShiftDown() && forget(list.getSelectionModel().getSelectedItem());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void go(int step) {
        int size = model.found().size();
        int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size);
        list.getSelectionModel().select(next);
        list.scrollTo(next);
    }

    private void choose(@Nullable CannedReply reply) {
        if (reply != null) {
            insert.accept(model.use(reply));
        }
    }

    private boolean forget(@Nullable CannedReply reply) {
        if (reply == null || !reply.isOwn()) {
            return false;
        }
        model.forget(reply);
        return true;
    }

    private final class Cell extends ListCell<CannedReply> {

        private final Label category = new Label();
        private final Label words = new Label();
        private final Button remove = new Button(null, new FontIcon(Feather.TRASH_2));
        private final HBox row = new HBox(category, words, remove);

        private Cell() {
            row.getStyleClass().add("canned-row");
            category.getStyleClass().add("canned-category");
            category.setMinWidth(USE_PREF_SIZE);
            words.getStyleClass().add("canned-words");
            words.setMinWidth(0);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            remove.getStyleClass().add("icon-button");
            remove.setFocusTraversable(false);
            remove.setAccessibleText(texts.get("canned.forget"));
            remove.setTooltip(new Tooltip(texts.get("canned.forget")));
            remove.setOnAction(_ -> forget(getItem()));
            setPrefWidth(0);
            addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> choose(getItem()));
        }

        @Override
        protected void updateItem(@Nullable CannedReply reply, boolean empty) {
            super.updateItem(reply, empty);
            if (reply == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            category.setText(
                    reply.category().isEmpty() ? texts.get("canned.own") : reply.category());
            words.setText(reply.text().replaceAll("\\s+", " "));
            remove.setVisible(reply.isOwn());
            remove.setManaged(reply.isOwn());
            setAccessibleText(category.getText() + ": " + words.getText());
            setGraphic(row);
        }
    }
}
