package org.agentdesk.messages.media;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons of a card.
final class Actions {

    private Actions() {}

    /// A button with words.
    static Button words(String text, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().add("message-media-action");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button with an icon.
    ///
    /// @param text what it does, for the tooltip and for screen readers
    static Button icon(Feather icon, String text, Runnable action) {
        var button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("message-media-icon");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
