package org.agentdesk.ui.palette;

/// Something to do or to go to.
///
/// @param detail what kind of thing it is, or more about it
/// @param keys its shortcut; `""` when it has none
/// @param obstacle why it cannot be done now; `""` when it can
public record Choice(
        Kind kind, String name, String detail, String keys, String obstacle, Runnable action) {

    /// What a choice is.
    public enum Kind {
        CONVERSATION,
        COMMAND,
        PERSON,
        QUEUE,
        SETTING
    }
}
