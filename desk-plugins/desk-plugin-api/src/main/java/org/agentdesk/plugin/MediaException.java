package org.agentdesk.plugin;

import java.io.IOException;

/// Why a file or picture could not be had. Its message is one sentence for the agent, in the
/// language of the window, and names neither address nor customer.
public final class MediaException extends IOException {

    private static final long serialVersionUID = 1;

    /// What went wrong.
    public enum Kind {
        /// The address is not one that the desk fetches.
        ADDRESS,
        /// It is not there, or the server refuses.
        REFUSED,
        /// The server cannot be reached, or broke off.
        UNREACHABLE,
        /// It has more bytes or pixels than the desk allows.
        TOO_LARGE,
        /// Its first bytes say that it is something else than was asked for.
        WRONG_TYPE,
        /// It cannot be written or opened on this computer.
        LOCAL
    }

    private final Kind kind;

    public MediaException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    /// What went wrong.
    public Kind kind() {
        return kind;
    }
}
