package org.agentdesk.ui.plugin.files;

import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.agentdesk.plugin.DeskPlugin;
import org.agentdesk.ui.plugin.files.Objection.Kind;

/// Looks at the modules of a plug-in by their descriptors.
final class ModuleCheck {

    private ModuleCheck() {}

    /// What speaks against the modules in a folder.
    ///
    /// @param main the file name of the plug-in's own jar
    static Optional<Objection> of(Path folder, String main) {
        try {
            var own = ModuleFinder.of(folder.resolve(main)).findAll();
            if (own.stream().noneMatch(module -> provides(module.descriptor()))) {
                return Optional.of(new Objection(Kind.NO_MODULE, main));
            }
            return missing(HostModules.in(folder));
        } catch (FindException e) {
            return Optional.of(new Objection(Kind.MODULES, String.valueOf(e.getMessage())));
        }
    }

    /// Whether a module names a plug-in in its `module-info`.
    static boolean provides(ModuleDescriptor module) {
        return !module.isAutomatic()
                && !HostModules.isHidden(module.name())
                && module.provides().stream()
                        .anyMatch(it -> it.service().equals(DeskPlugin.class.getName()));
    }

    private static Optional<Objection> missing(ModuleFinder modules) {
        var missing =
                modules.findAll().stream()
                        .map(module -> module.descriptor())
                        .filter(module -> !module.isAutomatic())
                        .flatMap(module -> module.requires().stream())
                        .filter(it -> !it.modifiers().contains(Requires.Modifier.STATIC))
                        .map(Requires::name)
                        .filter(name -> !HostModules.isThere(name))
                        .filter(name -> modules.find(name).isEmpty())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(Kind.REQUIRES, missing));
    }
}
