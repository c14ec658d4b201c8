package org.agentdesk.plugin.testkit;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.Theme;
import org.jspecify.annotations.Nullable;

/// A host that remembers what it was asked for. On the JavaFX thread, but for [#runLater] and
/// [#log].
public final class TestHost implements Host {

    private static final Set<String> OPENED = Set.of("http", "https", "mailto", "tel");

    private final Locale locale;
    private final WatchedProperty<Theme> theme = new WatchedProperty<>(Theme.LIGHT);
    private final TestMedia media = new TestMedia();
    private final List<URI> opened = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final List<Throwable> troubles = new CopyOnWriteArrayList<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();

    /// A host in English.
    public TestHost() {
        this(Locale.ENGLISH);
    }

    public TestHost(Locale locale) {
        this.locale = locale;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    /// Always UTC, so that pictures and texts are the same everywhere.
    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /// May be set to see whether the plug-in follows.
    @Override
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// How many listeners there are on [#theme] now; weak ones do not count.
    public int themeListeners() {
        return theme.listeners();
    }

    @Override
    public boolean opens(URI link) {
        return link.getScheme() != null
                && OPENED.contains(link.getScheme().toLowerCase(Locale.ROOT));
    }

    @Override
    public void openLink(URI link) {
        if (opens(link)) {
            opened.add(link);
        }
    }

    @Override
    public TestMedia media() {
        return media;
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    @Override
    public void runLater(Runnable task) {
        Platform.runLater(() -> {
            try {
                task.run();
            } catch (RuntimeException | LinkageError | AssertionError e) {
                troubles.add(e);
            }
        });
    }

    @Override
    public void log(System.Logger.Level level, String text, @Nullable Throwable cause) {
        logged.add(level + " " + text);
    }

    /// The addresses that were opened, in order.
    public List<URI> opened() {
        return List.copyOf(opened);
    }

    /// The texts that were put on the clipboard, in order.
    public List<String> copied() {
        return List.copyOf(copied);
    }

    /// What tasks given to [#runLater] threw.
    public List<Throwable> troubles() {
        return List.copyOf(troubles);
    }

    /// What was logged, in order.
    public List<String> logged() {
        return List.copyOf(logged);
    }
}
