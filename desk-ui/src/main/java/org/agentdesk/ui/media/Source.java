package org.agentdesk.ui.media;

import java.net.URI;
import java.nio.file.Path;

/// Where a file is really fetched from.
sealed interface Source {

    /// Somewhere on the network.
    sealed interface Remote extends Source {
        URI uri();
    }

    /// The desk's own file engine. An administrator chose its host.
    record Engine(URI uri) implements Remote {}

    /// Anywhere else. A customer may have chosen its host.
    record Web(URI uri) implements Remote {

        /// Whether nobody on the way can read or change it.
        boolean isSecure() {
            return "https".equalsIgnoreCase(uri.getScheme());
        }
    }

    /// A file that the agent is sending.
    record Own(Path file) implements Source {}

    /// Nowhere: the desk does not fetch it.
    record None() implements Source {}
}
