package org.agentdesk.core.model;

/// A text that was prepared to be sent again and again.
///
/// @param category the heading it stands under; `""` for none, which only the agent's own have
/// @param text what it says, with placeholders such as `{customer}`
/// @param isOwn whether it is the agent's own, and not an administrator's
public record CannedReply(String category, String text, boolean isOwn) {

    /// The longest text, in characters.
    public static final int LONGEST = 10_000;

    /// The longest category, in characters.
    public static final int LONGEST_CATEGORY = 60;

    /// The most that an agent can have.
    public static final int MOST_OWN = 300;

    /// One that an administrator prepared.
    public CannedReply(String category, String text) {
        this(category, text, false);
    }

    /// One of the agent's own.
    public static CannedReply own(String category, String text) {
        return new CannedReply(category, text, true);
    }
}
