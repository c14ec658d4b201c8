package org.agentdesk.ui.customer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small buttons that copy a value, and what stands in their place.
public final class Copying {

    private Copying() {}

    /// What stands where a value is shown in part only, and cannot be copied.
    ///
    /// @param words that it is so, for people
    public static Node masked(String words) {
        var icon = new Label(null, new FontIcon(Feather.EYE_OFF));
        icon.getStyleClass().add("field-masked");
        icon.setAccessibleText(words);
        icon.setTooltip(new Tooltip(words));
        return icon;
    }

    /// A button that puts a value on the clipboard.
    ///
    /// @param words what it copies, for people
    public static Button button(String value, String words) {
        var button = new Button(null, new FontIcon(Feather.COPY));
        button.getStyleClass().addAll("icon-button", "copy-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(value);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return button;
    }
}
