package org.agentdesk.ui.conversation;

import javafx.scene.control.MenuItem;
import org.agentdesk.ui.fx.Outlines;

/// Menu items for entries.
final class MenuItems {

    private MenuItems() {}

    /// An item; one that cannot be chosen says why.
    static MenuItem of(MenuEntry entry) {
        var text =
                entry.isEnabled()
                        ? entry.label()
                        : ConversationViewModel.TEXTS.get(
                                "disabled", entry.label(), entry.reason());
        var item = new MenuItem(text, Outlines.drawn(entry.icon()));
        item.setMnemonicParsing(false);
        item.setDisable(!entry.isEnabled());
        item.setOnAction(_ -> entry.action().run());
        return item;
    }
}
