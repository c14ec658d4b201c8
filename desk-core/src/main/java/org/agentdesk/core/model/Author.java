package org.agentdesk.core.model;

/// Who said something, as the agent sees it.
///
/// @param name the name to show; may be `""`
public record Author(Kind kind, String id, String name) {

    /// The kinds of author.
    public enum Kind {
        ME,
        AGENT,
        CUSTOMER,
        BOT,
        SYSTEM
    }

    /// Whether it is the same person or bot, whatever name is shown.
    public boolean isSame(Author other) {
        return kind == other.kind && id.equals(other.id);
    }
}
