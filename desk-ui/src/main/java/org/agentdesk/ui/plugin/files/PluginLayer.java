package org.agentdesk.ui.plugin.files;

import java.lang.module.ModuleFinder;
import java.lang.module.ResolutionException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.agentdesk.plugin.DeskPlugin;

/// A module layer of a plug-in's own: its jars in one class loader, the desk's modules behind it.
///
/// @param layer its modules
/// @param loader the class loader of all of them
public record PluginLayer(ModuleLayer layer, ClassLoader loader) {

    /// Makes the modules of an allowed plug-in known to this Java. No class of it is initialised.
    ///
    /// @throws ResolutionException where its modules do not go together
    /// @throws LayerInstantiationException where they cannot be in one class loader
    public static PluginLayer of(Vetted plugin) {
        if (!plugin.isAllowed()) {
            throw new IllegalArgumentException("not allowed: " + plugin.origin());
        }
        var finder = HostModules.in(Objects.requireNonNull(plugin.copy()));
        var names =
                finder.findAll().stream()
                        .map(module -> module.descriptor().name())
                        .collect(Collectors.toSet());
        var desk = HostModules.layer();
        var modules = desk.configuration().resolve(finder, ModuleFinder.of(), names);
        var layer =
                ModuleLayer.defineModulesWithOneLoader(
                                modules, List.of(desk), DeskPlugin.class.getClassLoader())
                        .layer();
        return new PluginLayer(layer, layer.findLoader(names.iterator().next()));
    }
}
