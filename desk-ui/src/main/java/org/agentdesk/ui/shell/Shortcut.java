package org.agentdesk.ui.shell;

import javafx.scene.input.KeyCombination;

/// Something that can be done from the keyboard.
///
/// @param name its name in the bundle
/// @param listed whether it has a line of its own in the list of shortcuts
record Shortcut(String name, KeyCombination keys, boolean listed, Runnable action) {

    Shortcut(String name, KeyCombination keys, Runnable action) {
        this(name, keys, true, action);
    }
}
