package org.agentdesk.core.model;

/// A text that was prepared to be sent again and again.
///
/// @param category the heading it stands under; `""` for the agent's own
/// @param text what it says, with placeholders such as `{customer}`
public record CannedReply(String category, String text) {

    /// Whether it is the agent's own.
    public boolean isOwn() {
        return category.isEmpty();
    }
}
