package org.agentdesk.plugin;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The desk as a plug-in sees it. Narrow on purpose. Call it on the JavaFX application thread; only
/// [#runLater] and [#log] may be called from any.
public interface Host {

    /// The language and region of the window, for texts, numbers and dates.
    Locale locale();

    /// The agent's time zone.
    ZoneId zone();

    /// Whether the window is light or dark. Style sheets with the desk's looked-up colours follow
    /// by themselves; this is for drawings and pictures.
    ObservableValue<Theme> theme();

    /// Whether [#openLink] would open an address: http, https, mailto and tel, and nothing that
    /// could run or read something on this computer.
    boolean opens(URI link);

    /// Opens an address outside the desk, in the agent's browser, mail program or phone. An address
    /// that the desk does not [open][#opens] is refused and logged.
    void openLink(URI link);

    /// Pictures and files from the server and the web.
    MediaAccess media();

    /// Puts a text on the clipboard.
    void copy(String text);

    /// Runs something on the JavaFX application thread soon: the way back for what was done in the
    /// background. If it throws, the cause is recorded as this plug-in's.
    void runLater(Runnable task);

    /// Writes to the desk's log under the plug-in's name. Never log what a customer wrote.
    ///
    /// @param cause null when there is none
    void log(System.Logger.Level level, String text, @Nullable Throwable cause);
}
