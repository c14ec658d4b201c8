package org.agentdesk.ui.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.agentdesk.ui.plugin.files.AllowList;
import org.agentdesk.ui.plugin.files.AllowListFile;
import org.agentdesk.ui.plugin.files.PluginFolder;
import org.agentdesk.ui.plugin.files.PrivateFolder;
import org.agentdesk.ui.plugin.files.Vetted;
import org.agentdesk.ui.plugin.files.Vetting;
import org.agentdesk.ui.settings.Managed;
import org.agentdesk.ui.settings.Managed.Setting;
import org.agentdesk.ui.settings.PluginPlaces;
import org.jspecify.annotations.Nullable;

/// The plug-ins from files that this run of the desk found, before any of them runs. Found off the
/// JavaFX thread: files are read whole.
///
/// @param copies where the copies lie that are loaded; empty where there are none
public record VendorPlugins(List<Vetted> found, PluginPlaces places, Optional<PrivateFolder> copies)
        implements AutoCloseable {

    /// None: plug-ins from files are off.
    public static final VendorPlugins NONE =
            new VendorPlugins(List.of(), PluginPlaces.NONE, Optional.empty());

    public VendorPlugins {
        found = List.copyOf(found);
    }

    /// What an administrator set; where that says nothing, what the arguments say.
    static VendorPlugins find(Managed managed, Arguments.Plugins arguments) {
        var folder = managed.get(Setting.PLUGINS_FOLDER);
        var list = managed.get(Setting.PLUGINS_ALLOW_LIST);
        return folder.isPresent() || list.isPresent()
                ? in(path(folder.orElse("")), path(list.orElse("")))
                : in(arguments.folder(), arguments.allowList());
    }

    private static @Nullable Path path(String setting) {
        return setting.isEmpty() ? null : Path.of(setting);
    }

    private static VendorPlugins in(@Nullable Path folder, @Nullable Path list) {
        if (folder == null || list == null) {
            return NONE;
        }
        var copies = PrivateFolder.make();
        var allowed = AllowListFile.read(list);
        return new VendorPlugins(
                PluginFolder.look(folder, allowed, copies, InstantSource.system()),
                new PluginPlaces(Optional.of(folder), allowed.writableByAgent()),
                Optional.of(copies));
    }

    /// One plug-in, allowed because somebody named it for this run.
    static VendorPlugins only(Path place) {
        var copies = PrivateFolder.make();
        var vetting = new Vetting(AllowList.EVERYTHING, copies, InstantSource.system());
        return new VendorPlugins(
                List.of(vetting.look(place.toAbsolutePath())),
                new PluginPlaces(Optional.of(place), false),
                Optional.of(copies));
    }

    /// Deletes the copies, after the plug-ins were closed.
    @Override
    public void close() {
        copies.ifPresent(PrivateFolder::close);
    }
}
