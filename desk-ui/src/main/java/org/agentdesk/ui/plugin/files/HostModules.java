package org.agentdesk.ui.plugin.files;

import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentdesk.plugin.DeskPlugin;

/// Which modules come from the desk and never from a plug-in's folder, and which of the desk's a
/// plug-in may require.
final class HostModules {

    private static final Set<String> LENT =
            Set.of("org.agentdesk.plugin", "org.agentdesk.core", "org.jspecify");

    private HostModules() {}

    /// Whether a module of this name in a plug-in's folder is left aside.
    static boolean isHidden(String name) {
        return isOfJava(name) || name.startsWith("org.agentdesk.");
    }

    /// The modules that the desk runs with.
    static ModuleLayer layer() {
        return Objects.requireNonNull(DeskPlugin.class.getModule().getLayer());
    }

    /// Whether a plug-in may require a module of the desk, and the desk has it.
    static boolean isThere(String name) {
        return (isOfJava(name) || LENT.contains(name)) && layer().findModule(name).isPresent();
    }

    private static boolean isOfJava(String name) {
        return Stream.of("java.", "jdk.", "javafx.").anyMatch(name::startsWith);
    }

    /// The modules of a folder, the hidden ones left aside.
    static ModuleFinder in(Path folder) {
        var all = ModuleFinder.of(folder);
        return new ModuleFinder() {
            @Override
            public Optional<ModuleReference> find(String name) {
                return isHidden(name) ? Optional.empty() : all.find(name);
            }

            @Override
            public Set<ModuleReference> findAll() {
                return all.findAll().stream()
                        .filter(module -> !isHidden(module.descriptor().name()))
                        .collect(Collectors.toUnmodifiableSet());
            }
        };
    }
}
