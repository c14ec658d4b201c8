package org.agentdesk.core.model;

/// Why what is to be kept is not, or not all of it, on disk. The desk works on in memory.
public enum StoreTrouble {
    /// The desk was started without a place to keep things.
    NO_PLACE,
    /// There is a place but no key: neither a keychain nor a key file.
    NO_KEY,
    /// There is a store, and its key is gone. The store is left as it is.
    KEY_GONE,
    /// The key file cannot be read or made, or holds fewer than 32 bytes.
    KEY_UNUSABLE,
    /// The store was written with another key. It is left as it is.
    WRONG_KEY,
    /// The store was written by a newer desk. It is left as it is.
    NEWER,
    /// Another desk is using the folder.
    IN_USE,
    /// The folder cannot be used.
    UNUSABLE,
    /// The store was damaged; it was set aside and a new one begun.
    SET_ASIDE,
    /// Some of what was kept could not be read. It is left as it is.
    PARTLY_READ,
    /// The disk is full.
    FULL,
    /// Writing failed.
    BROKEN,
    /// The store does not answer.
    SLOW;

    /// Whether, in spite of it, what is new is kept on disk.
    public boolean keeps() {
        return switch (this) {
            case SET_ASIDE, PARTLY_READ, SLOW -> true;
            case NO_PLACE,
                    NO_KEY,
                    KEY_GONE,
                    KEY_UNUSABLE,
                    WRONG_KEY,
                    NEWER,
                    IN_USE,
                    UNUSABLE,
                    FULL,
                    BROKEN ->
                    false;
        };
    }
}
