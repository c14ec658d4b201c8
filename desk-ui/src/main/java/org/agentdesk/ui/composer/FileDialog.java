package org.agentdesk.ui.composer;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks for files to send.
@FunctionalInterface
public interface FileDialog {

    /// The files that were chosen; none when the agent changed their mind. On the JavaFX thread.
    ///
    /// @param owner the window that waits for the answer; null for none
    List<Path> choose(@Nullable Window owner);
}
