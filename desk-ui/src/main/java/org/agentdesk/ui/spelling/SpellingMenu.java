package org.agentdesk.ui.spelling;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import org.agentdesk.ui.fx.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The context menu of a text area: corrections of a misspelt word, what else can be said of it,
/// the usual editing, and the language.
final class SpellingMenu {

    private final Texts texts = Texts.of(SpellingViewModel.class);
    private final TextArea area;
    private final SpellingViewModel model;
    private final Runnable paste;

    /// @param paste puts what is in the clipboard into the area
    SpellingMenu(TextArea area, SpellingViewModel model, Runnable paste) {
        this.area = area;
        this.model = model;
        this.paste = paste;
    }

    /// The menu for a place of the text that is not misspelt.
    ContextMenu at(int place) {
        var items = new ArrayList<MenuItem>();
        model.ownAt(place)
                .ifPresent(word -> {
                    items.add(item("remove", true, () -> model.unlearn(word)));
                    items.add(new SeparatorMenuItem());
                });
        return with(items);
    }

    /// The menu for a misspelt word.
    ContextMenu of(Word word, List<String> suggestions) {
        var items = new ArrayList<MenuItem>();
        suggestions.forEach(suggestion -> items.add(correction(word, suggestion)));
        if (suggestions.isEmpty()) {
            items.add(item("nothing", false, () -> {}));
        }
        items.add(new SeparatorMenuItem());
        items.add(item("add", true, () -> model.learn(word)));
        items.add(item("ignore", true, () -> model.ignore(word)));
        items.add(new SeparatorMenuItem());
        return with(items);
    }

    private ContextMenu with(List<MenuItem> items) {
        items.addAll(editing());
        items.add(new SeparatorMenuItem());
        items.add(language());
        var menu = new ContextMenu();
        menu.setId("composer-menu");
        menu.getItems().setAll(items);
        return menu;
    }

    /// The icon is what a screen reader says before the word.
    private MenuItem correction(Word word, String suggestion) {
        var icon = new FontIcon(Feather.CORNER_DOWN_RIGHT);
        icon.setAccessibleText(texts.get("replace"));
        var item = new MenuItem(suggestion, icon);
        item.getStyleClass().add("correction");
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> replace(word, suggestion));
        return item;
    }

    /// Only what was looked at is replaced. The area knows how to take it back.
    private void replace(Word word, String suggestion) {
        if (area.isEditable() && area.getText().startsWith(word.text(), word.from())) {
            area.replaceText(word.from(), word.to(), suggestion);
        }
        area.requestFocus();
    }

    private List<MenuItem> editing() {
        boolean selected = area.getSelection().getLength() > 0;
        boolean editable = area.isEditable() && !area.isDisabled();
        var clipboard = Clipboard.getSystemClipboard();
        boolean filled = clipboard.hasString() || clipboard.hasFiles() || clipboard.hasImage();
        return List.of(
                item("undo", editable && area.isUndoable(), area::undo),
                item("redo", editable && area.isRedoable(), area::redo),
                new SeparatorMenuItem(),
                item("cut", editable && selected, area::cut),
                item("copy", selected, area::copy),
                item("paste", editable && filled, paste),
                item("delete", editable && selected, this::delete),
                new SeparatorMenuItem(),
                item("selectAll", area.getLength() > 0, area::selectAll));
    }

    private void delete() {
        IndexRange selection = area.getSelection();
        area.deleteText(selection.getStart(), selection.getEnd());
    }

    private MenuItem item(String key, boolean enabled, Runnable action) {
        var item = new MenuItem(texts.get(key));
        item.setId("composer-menu-" + key);
        item.setMnemonicParsing(false);
        item.setDisable(!enabled);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Filled when it opens; until then there is time to look which dictionaries there are.
    private Menu language() {
        var menu = new Menu(model.status());
        menu.setId("composer-menu-language");
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(languages());
        menu.setOnShowing(_ -> menu.getItems().setAll(languages()));
        model.look();
        return menu;
    }

    private List<MenuItem> languages() {
        return model.choices().stream().map(this::language).toList();
    }

    private MenuItem language(SpellingChoice choice) {
        var item = new RadioMenuItem(model.name(choice));
        item.setMnemonicParsing(false);
        item.setSelected(choice.equals(model.choice()));
        item.setOnAction(_ -> model.choose(choice));
        return item;
    }
}
