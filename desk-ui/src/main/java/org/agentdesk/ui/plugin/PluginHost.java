package org.agentdesk.ui.plugin;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MediaAccess;
import org.agentdesk.plugin.Theme;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desk as one plug-in sees it.
final class PluginHost implements Host {

    private final Logger log;
    private final HostDesk desk;
    private final Guard guard;

    PluginHost(String pluginId, HostDesk desk, Guard guard) {
        this.log = LoggerFactory.getLogger("plugin." + pluginId);
        this.desk = desk;
        this.guard = guard;
    }

    @Override
    public Locale locale() {
        return desk.locale();
    }

    @Override
    public ZoneId zone() {
        return desk.zone();
    }

    @Override
    public ObservableValue<Theme> theme() {
        return desk.theme();
    }

    @Override
    public boolean opens(URI link) {
        return SafeLinks.isSafe(link);
    }

    @Override
    public void openLink(URI link) {
        if (opens(link)) {
            desk.browser().accept(link);
        } else {
            log.warn("An address with scheme '{}' was not opened", link.getScheme());
        }
    }

    @Override
    public MediaAccess media() {
        return desk.media();
    }

    @Override
    public void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void runLater(Runnable task) {
        desk.uiThread().run(() -> guard.run("runLater", task));
    }

    @Override
    public void log(Level level, String text, @Nullable Throwable cause) {
        log.atLevel(slf4j(level)).setCause(cause).log("{}", text);
    }

    private static org.slf4j.event.Level slf4j(Level level) {
        return switch (level) {
            case ERROR -> org.slf4j.event.Level.ERROR;
            case WARNING -> org.slf4j.event.Level.WARN;
            case ALL, INFO -> org.slf4j.event.Level.INFO;
            case DEBUG -> org.slf4j.event.Level.DEBUG;
            case TRACE, OFF -> org.slf4j.event.Level.TRACE;
        };
    }
}
