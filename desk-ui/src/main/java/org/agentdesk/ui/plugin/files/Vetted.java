package org.agentdesk.ui.plugin.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A plug-in from files after everything was looked at that can be without running it.
///
/// @param origin the name of its folder or jar in the plug-in folder
/// @param manifest what it says of itself; empty where that is missing or wrong
/// @param jars its jars
/// @param objections why it is not started; empty when it may be
/// @param copy the private folder it is loaded from; null where there is no copy
/// @param main the file name of the plug-in's own jar; `""` when unknown
public record Vetted(
        String origin,
        Optional<PluginManifest> manifest,
        List<VettedJar> jars,
        List<Objection> objections,
        @Nullable Path copy,
        String main) {

    public Vetted {
        jars = List.copyOf(jars);
        objections = List.copyOf(objections);
    }

    /// Whether it may be started.
    public boolean isAllowed() {
        return objections.isEmpty();
    }

    /// Its id, or where it lies when it has none.
    public String id() {
        return manifest.map(PluginManifest::id).orElse(origin);
    }

    /// Something that speaks against the whole of a plug-in folder.
    static Vetted refused(String origin, Objection objection) {
        return new Vetted(origin, Optional.empty(), List.of(), List.of(objection), null, "");
    }
}
