package org.agentdesk.core.diagnostics;

import java.util.List;
import java.util.Map;

/// What only the face of the desk knows and the bundle should have.
///
/// @param plugins how the plug-ins are
/// @param settings harmless settings only, e.g. the theme: never an address or a name
public record Extras(List<PluginHealth> plugins, Map<String, Enum<?>> settings) {

    /// Nothing.
    public static final Extras NONE = new Extras(List.of(), Map.of());

    public Extras {
        plugins = List.copyOf(plugins);
        settings = Map.copyOf(settings);
    }
}
