package org.agentdesk.core.model;

/// Why a file could not be sent.
public enum FileTrouble {
    /// There is no such file.
    MISSING,
    /// It is a folder or something else that is no file.
    NO_FILE,
    /// It is there, but may not be read.
    UNREADABLE,
    /// It is not what it was when it was sent off, before the desk was started again.
    CHANGED,
    /// There is nothing in it.
    EMPTY,
    /// It is larger than [#LARGEST].
    TOO_LARGE,
    /// It is of a kind that customers' channels do not take.
    NOT_ALLOWED,
    /// The server takes no files (there is no file engine).
    NOT_OFFERED,
    /// The file engine could not be reached, or did not answer in time.
    NO_ANSWER,
    /// The file engine refused the file.
    REFUSED;

    /// The bytes of the largest file that may be sent: 5 MB.
    public static final long LARGEST = 5L * 1024 * 1024;
}
