package org.agentdesk.messages.media;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.Theme;
import org.agentdesk.plugin.testkit.TestHost;
import org.jspecify.annotations.Nullable;

/// A host whose media come when a test says so.
final class MediaHost implements Host {

    final FakeMedia media = new FakeMedia();
    private final TestHost host = new TestHost();

    @Override
    public Locale locale() {
        return host.locale();
    }

    @Override
    public ZoneId zone() {
        return host.zone();
    }

    @Override
    public ObservableValue<Theme> theme() {
        return host.theme();
    }

    @Override
    public boolean opens(URI link) {
        return host.opens(link);
    }

    @Override
    public void openLink(URI link) {
        host.openLink(link);
    }

    @Override
    public FakeMedia media() {
        return media;
    }

    @Override
    public void copy(String text) {
        host.copy(text);
    }

    /// At once: everything in these tests is on the JavaFX thread.
    @Override
    public void runLater(Runnable task) {
        task.run();
    }

    @Override
    public void log(System.Logger.Level level, String text, @Nullable Throwable cause) {
        host.log(level, text, cause);
    }
}
