package org.agentdesk.plugin;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;

/// Files and pictures, fetched through the desk: with its limits, its proxy and its trust, and from
/// the address at which the desk reaches the file server. A plug-in makes no connection of its own
/// for these.
///
/// Everything is asked for on the JavaFX application thread and nothing blocks. A future completes
/// on the JavaFX application thread; exceptionally with a [MediaException]. Cancelling one stops
/// what nobody else waits for.
public interface MediaAccess {

    /// A picture, no larger than the given box; larger ones are scaled while they are decoded. One
    /// with more pixels or bytes than the desk allows, or one that is none by its first bytes,
    /// fails. Pictures are kept a while, so asking again is cheap.
    ///
    /// @param width in pixels, at least 1
    /// @param height in pixels, at least 1
    CompletableFuture<Image> picture(URI address, int width, int height);

    /// A file in a folder of the desk's own, which is emptied when the desk ends; for players. Its
    /// name is the desk's, its ending is what its first bytes say.
    CompletableFuture<Path> file(URI address);

    /// Asks the agent for a place and saves a file there. Executables are named as such before.
    ///
    /// @param name what to suggest; whatever is dangerous in it is taken out
    Transfer save(URI address, String name);

    /// Fetches a file and opens it with the program that the computer has for it. The desk asks
    /// before it opens what may run something, and never opens programs.
    ///
    /// @param name as it was sent
    Transfer open(URI address, String name);

    /// What to expect from a file, by its name and the type it is said to be.
    Risk risk(String name, String mimeType);

    /// How a file is treated.
    enum Risk {
        /// Pictures, sounds, films, plain text: opened when asked.
        LOW,
        /// May carry macros, scripts or other files: opened after a warning.
        CAUTION,
        /// A program or a script: saved after a warning, never opened.
        HIGH
    }
}
