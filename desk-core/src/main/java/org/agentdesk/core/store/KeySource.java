package org.agentdesk.core.store;

import java.util.Optional;

/// Where the key of the store comes from. May take as long as somebody needs to unlock a keychain.
public interface KeySource {

    /// There is a key, but it cannot be used.
    final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable() {
            super("the key cannot be used", null, false, false);
        }
    }

    /// The key that was made before; empty where there is none. 32 bytes or more.
    Optional<byte[]> find() throws Unusable;

    /// Makes a key and keeps it; empty where that is not possible.
    Optional<byte[]> create() throws Unusable;
}
