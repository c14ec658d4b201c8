package org.agentdesk.ui.settings;

import java.nio.file.Path;
import java.util.Optional;

/// Where plug-ins from files were looked for.
///
/// @param folder the plug-in folder; empty where they are off
/// @param writableByAgent whether the person who runs the desk may change the allow-list
public record PluginPlaces(Optional<Path> folder, boolean writableByAgent) {

    /// Nowhere.
    public static final PluginPlaces NONE = new PluginPlaces(Optional.empty(), false);
}
