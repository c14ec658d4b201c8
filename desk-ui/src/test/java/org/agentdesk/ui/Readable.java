package org.agentdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Everything that can be read in the program's windows, seen or heard: titles, texts, what
/// assistive technology says, hints, menus that are not open, and what is hidden just now.
public final class Readable {

    private final List<String> texts = new ArrayList<>();

    private Readable() {}

    /// On the JavaFX thread.
    public static List<String> everywhere() {
        var all = new Readable();
        for (var window : Window.getWindows()) {
            all.read(window);
        }
        return all.texts;
    }

    /// Those that have a word in them; on the JavaFX thread.
    public static List<String> with(String word) {
        return everywhere().stream().filter(text -> text.contains(word)).toList();
    }

    private void read(Window window) {
        if (window instanceof Stage stage) {
            add(stage.getTitle());
        }
        if (window.getScene() != null) {
            read(window.getScene().getRoot());
        }
    }

    private void read(Node node) {
        add(node.getAccessibleText());
        add(node.getAccessibleHelp());
        add(node.getAccessibleRoleDescription());
        properties(node.getProperties());
        switch (node) {
            case Labeled labeled -> add(labeled.getText());
            case TextInputControl input -> {
                add(input.getText());
                add(input.getPromptText());
            }
            case Text text -> add(text.getText());
            default -> {}
        }
        if (node instanceof MenuButton menu) {
            menu.getItems().forEach(this::read);
        }
        if (node instanceof Control control) {
            read(control.getTooltip());
            read(control.getContextMenu());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::read);
        }
    }

    private void properties(ObservableMap<Object, Object> properties) {
        for (Map.Entry<Object, Object> property : properties.entrySet()) {
            if (property.getValue() instanceof Tooltip tooltip) {
                read(tooltip);
            }
        }
    }

    private void read(@Nullable Tooltip tooltip) {
        if (tooltip != null) {
            add(tooltip.getText());
        }
    }

    private void read(@Nullable ContextMenu menu) {
        if (menu != null) {
            menu.getItems().forEach(this::read);
        }
    }

    private void read(MenuItem item) {
        add(item.getText());
    }

    private void add(@Nullable String text) {
        if (text != null && !text.isEmpty()) {
            texts.add(text);
        }
    }
}
