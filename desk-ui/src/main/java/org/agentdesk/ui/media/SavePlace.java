package org.agentdesk.ui.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Asks the agent where a file goes. On the JavaFX thread.
@FunctionalInterface
public interface SavePlace {

    /// The place; null when the agent changed their mind.
    ///
    /// @param suggested a safe name
    @Nullable Path choose(String suggested);
}
