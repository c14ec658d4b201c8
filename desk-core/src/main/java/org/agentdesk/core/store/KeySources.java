package org.agentdesk.core.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Which key source is used.
public final class KeySources {

    private KeySources() {}

    /// The key file where one is named, else the operating system's keychain.
    ///
    /// @param folder the folder of the store
    public static KeySource of(Path folder, @Nullable Path keyFile) {
        return keyFile == null ? Keychain.ofThisSystem(folder) : new KeyFile(keyFile);
    }
}
