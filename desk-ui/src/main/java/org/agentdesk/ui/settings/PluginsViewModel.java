package org.agentdesk.ui.settings;

import java.util.ArrayList;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.agentdesk.ui.fx.ListSync;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.plugin.Plugins;

/// The plug-ins of this desk and how they are. Lives on the JavaFX thread.
public final class PluginsViewModel {

    private final Texts texts = Texts.of(PluginsViewModel.class);
    private final Plugins plugins;
    private final PluginPlaces places;
    private final ObservableList<PluginLine> lines = FXCollections.observableArrayList();
    private final ListSync<PluginLine, PluginLine> sync = ListSync.ofValues(PluginLine::place);

    public PluginsViewModel(Plugins plugins, PluginPlaces places) {
        this.plugins = plugins;
        this.places = places;
        plugins.changesProperty().subscribe(_ -> refresh());
    }

    /// Looks again: figures change without being told.
    void refresh() {
        var now = new ArrayList<PluginLine>();
        for (var health : plugins.health()) {
            now.add(PluginLine.of(now.size(), health));
        }
        sync.apply(now, lines);
    }

    ObservableList<PluginLine> lines() {
        return lines;
    }

    /// Where plug-ins from files come from, in one sentence.
    String folder() {
        return places.folder()
                .map(folder -> texts.get("folder", folder))
                .orElseGet(() -> texts.get("folder.none"));
    }

    /// What an administrator should know about the allow-list; `""` for nothing.
    String warning() {
        return places.writableByAgent() ? texts.get("list.writable") : "";
    }

    void turn(PluginLine line, boolean off) {
        plugins.turn(line.id(), off);
        refresh();
    }

    void tryAgain(PluginLine line) {
        plugins.tryAgain(line.id());
        refresh();
    }

    /// Puts the hashes of a plug-in on the clipboard, as lines of an allow-list.
    void copyHashes(PluginLine line) {
        var content = new ClipboardContent();
        content.putString(line.hashes());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
