package org.agentdesk.ui.conversation;

import java.util.Optional;

/// An entry of the menu of a conversation or a message.
///
/// @param icon an outline in a box of 24 × 24
/// @param reason why it cannot be done; `""` when it can
record MenuEntry(String label, Optional<String> icon, String reason, Runnable action) {

    boolean isEnabled() {
        return reason.isEmpty();
    }
}
