package org.agentdesk.ui.conversation;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A person as a circle with initials, or a bot or system as a circle with an icon.
final class Avatar extends Label {

    /// Enough hues to tell the people of one conversation apart.
    private static final int HUES = 6;

    private Avatar(String style) {
        getStyleClass().setAll("avatar", style);
        setAccessibleRole(AccessibleRole.NODE);
        setFocusTraversable(false);
    }

    static Avatar of(String name, String style) {
        var avatar = new Avatar(style);
        avatar.setText(initials(name));
        avatar.getStyleClass().add("hue-" + Math.floorMod(name.hashCode(), HUES));
        return avatar;
    }

    static Avatar of(Ikon icon, String style) {
        var avatar = new Avatar(style);
        avatar.setGraphic(new FontIcon(icon));
        return avatar;
    }

    /// The first letters of the first and the last word; `?` for no name.
    static String initials(String name) {
        var words = name.strip().split("\\s+");
        if (words[0].isEmpty()) {
            return "?";
        }
        var last = words.length == 1 ? "" : first(words[words.length - 1]);
        return (first(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
