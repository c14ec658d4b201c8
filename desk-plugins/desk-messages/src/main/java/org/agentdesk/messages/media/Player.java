package org.agentdesk.messages.media;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Something that plays one file. Called on the JavaFX thread; nothing blocks.
interface Player extends AutoCloseable {

    /// Told what a player does. On any thread.
    interface Listener {
        /// It can play.
        ///
        /// @param length of the whole
        void ready(Duration length);

        /// It got somewhere; many times a second.
        void at(Duration position);

        /// It came to the end.
        void ended();

        /// It cannot play this, or not on this computer.
        void failed();
    }

    void play();

    void pause();

    void seek(Duration position);

    /// @param factor 1 for the speed it was recorded at
    void speed(double factor);

    /// What there is to see; null for sounds.
    @Nullable Node picture();

    @Override
    void close();

    /// Opens a file that [Players] said it plays. Returns at once; the listener is told the rest.
    @FunctionalInterface
    interface Opener {
        Player open(Path file, Listener listener);
    }
}
