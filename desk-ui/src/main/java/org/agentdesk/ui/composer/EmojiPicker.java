package org.agentdesk.ui.composer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.agentdesk.emoji.Emoji;
import org.agentdesk.emoji.Emoji.Group;
import org.agentdesk.emoji.EmojiView;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Emoji to choose from, by group, by name, or by what was used last. The keys work from the search
/// field: the arrows go from one to the next, Enter takes it, Esc closes.
final class EmojiPicker extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int COLUMNS = 12;
    private static final double SIZE = 22;
    private static final double ROW = 34;

    private static final Map<Group, Feather> ICONS =
            Map.of(
                    Group.SMILEYS, Feather.SMILE,
                    Group.PEOPLE, Feather.USERS,
                    Group.ANIMALS, Feather.FEATHER,
                    Group.FOOD, Feather.COFFEE,
                    Group.TRAVEL, Feather.MAP_PIN,
                    Group.ACTIVITIES, Feather.AWARD,
                    Group.OBJECTS, Feather.WATCH,
                    Group.SYMBOLS, Feather.HASH,
                    Group.FLAGS, Feather.FLAG);

    private final Texts texts = Texts.of(ComposerController.class);
    private final EmojisViewModel model;
    private final Consumer<Emoji> insert;
    private final TextField search = new TextField();
    private final Label name = new Label();
    private final ObservableList<List<Emoji>> rows = FXCollections.observableArrayList();
    private final ListView<List<Emoji>> list = new ListView<>(rows);
    private int current;

    /// @param insert puts an emoji into the field
    EmojiPicker(EmojisViewModel model, Consumer<Emoji> insert) {
        this.model = model;
        this.insert = insert;
        getStyleClass().add("emoji-picker");
        setAccessibleText(texts.get("emoji"));
        search.setId("emoji-search");
        search.setPromptText(texts.get("emoji.search"));
        search.setAccessibleText(texts.get("emoji.search"));
        search.textProperty().bindBidirectional(model.queryProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(new Label(texts.get("emoji.none")));
        name.getStyleClass().add("emoji-name");
        getChildren().setAll(search, groups(), list, name);
        model.emojis().addListener((ListChangeListener<Emoji>) _ -> fill());
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(model.shownProperty());
    }

    /// Puts the cursor into the search field.
    void focus() {
        search.requestFocus();
    }

    private HBox groups() {
        var all = new HBox(group(null, "RECENT", Feather.CLOCK));
        for (var group : EmojisViewModel.GROUPS) {
            var icon = ICONS.getOrDefault(group, Feather.SMILE);
            all.getChildren().add(group(group, group.name(), icon));
        }
        all.getStyleClass().add("emoji-groups");
        return all;
    }

    private ToggleButton group(@Nullable Group group, String key, Feather icon) {
        var button = new ToggleButton(null, new FontIcon(icon));
        button.getStyleClass().addAll("icon-button", "emoji-group");
        button.setAccessibleText(texts.get("emoji." + key));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        model.groupProperty().subscribe(chosen -> button.setSelected(chosen == group));
        button.setOnAction(_ -> {
            model.queryProperty().set("");
            model.groupProperty().set(group);
            button.setSelected(true);
        });
        return button;
    }

    private void fill() {
        var made = new ArrayList<List<Emoji>>();
        var all = List.copyOf(model.emojis());
        for (int from = 0; from < all.size(); from += COLUMNS) {
            made.add(all.subList(from, Math.min(from + COLUMNS, all.size())));
        }
        rows.setAll(made);
        current = 0;
        show();
        if (!made.isEmpty()) {
            list.scrollTo(0);
        }
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> go(-1);
            case RIGHT -> go(1);
            case UP -> go(-COLUMNS);
            case DOWN -> go(COLUMNS);
            case ENTER -> take();
            case ESCAPE -> model.hide();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void go(int step) {
        int next = current + step;
        if (next >= 0 && next < model.emojis().size()) {
            current = next;
            show();
            list.scrollTo(Math.max(0, current / COLUMNS - 1));
        }
    }

    private void show() {
        var all = model.emojis();
        name.setText(current < all.size() ? all.get(current).name() : "");
        list.refresh();
    }

    private void take() {
        if (current < model.emojis().size()) {
            insert.accept(model.emojis().get(current));
        }
    }

    private final class Row extends ListCell<List<Emoji>> {

        @Override
        protected void updateItem(@Nullable List<Emoji> row, boolean empty) {
            super.updateItem(row, empty);
            var line = new HBox();
            if (row != null && !empty) {
                int first = getIndex() * COLUMNS;
                for (int i = 0; i < row.size(); i++) {
                    line.getChildren().add(button(row.get(i), first + i == current));
                }
            }
            setGraphic(line);
        }

        private Button button(Emoji emoji, boolean isCurrent) {
            var button = new Button(null, new EmojiView(emoji, SIZE));
            button.getStyleClass().addAll("icon-button", "emoji-button");
            button.setFocusTraversable(false);
            button.setAccessibleText(emoji.name());
            button.pseudoClassStateChanged(CURRENT, isCurrent);
            button.setOnAction(_ -> insert.accept(emoji));
            button.setOnMouseEntered(_ -> name.setText(emoji.name()));
            return button;
        }
    }
}
