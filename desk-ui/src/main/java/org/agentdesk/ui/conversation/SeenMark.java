package org.agentdesk.ui.conversation;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.agentdesk.ui.fx.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which colleagues have read up to a message and no further.
final class SeenMark extends Label {

    private static final Texts TEXTS = Texts.of(ConversationController.class);

    SeenMark(List<String> names) {
        super(words(names), new FontIcon(Feather.EYE));
        getStyleClass().setAll("delivery-mark", "seen-mark");
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(getText());
        setTooltip(new Tooltip(getText()));
    }

    /// Such as `Seen by Ben and Sue`; `""` for nobody.
    static String words(List<String> names) {
        return names.isEmpty()
                ? ""
                : TEXTS.get(
                        "seen",
                        names.stream()
                                .reduce((some, last) -> TEXTS.get("seen.and", some, last))
                                .orElse(""));
    }
}
