package org.agentdesk.core.model;

/// What became of the words of a message.
public enum Wording {
    /// They stand as they were written.
    AS_WRITTEN,
    /// Their author wrote them anew (intent UPDATE).
    EDITED,
    /// They were taken back (DELETEDNOTIFICATION, COMMENT with DELETE): only that is left.
    DELETED,
    /// They are the new wording of another message, or take one back, and are seen there.
    ELSEWHERE
}
