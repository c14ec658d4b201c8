package org.agentdesk.ui.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.agentdesk.plugin.ApiLevel;
import org.agentdesk.ui.plugin.files.AllowList;
import org.agentdesk.ui.plugin.files.AllowListFile;
import org.agentdesk.ui.plugin.files.Objection;
import org.agentdesk.ui.plugin.files.Objection.Kind;
import org.agentdesk.ui.plugin.files.PluginManifest;
import org.agentdesk.ui.plugin.files.PrivateFolder;
import org.agentdesk.ui.plugin.files.Vetted;
import org.agentdesk.ui.plugin.files.Vetting;
import org.jspecify.annotations.Nullable;

/// Says all that can be said of a plug-in without running it: its manifest, its hashes, and why it
/// would not be started.
final class PluginCheck {

    private final PrintStream out;

    PluginCheck(PrintStream out) {
        this.out = out;
    }

    /// Looks at a jar or folder.
    ///
    /// @param list the allow-list to check against; null for an empty one
    /// @return whether it would be started
    boolean check(Path place, @Nullable Path list) {
        var file = list == null ? null : AllowListFile.read(list);
        try (var copies = PrivateFolder.make()) {
            var allowed = file == null ? AllowList.NOTHING : file.list();
            var vetting = new Vetting(allowed, copies, InstantSource.system());
            var plugin = vetting.look(place.toAbsolutePath().normalize());
            say(plugin);
            var objections =
                    Stream.concat(
                                    file == null ? Stream.empty() : file.objection().stream(),
                                    plugin.objections().stream())
                            .toList();
            objections.forEach(it -> out.println("refused: " + it.sentence()));
            boolean listMissing = list == null && objections.stream().allMatch(PluginCheck::isList);
            out.println(verdict(objections.isEmpty(), listMissing));
            return objections.isEmpty() || listMissing;
        }
    }

    private static boolean isList(Objection objection) {
        return objection.kind() == Kind.NOT_ALLOWED;
    }

    private static String verdict(boolean fine, boolean listMissing) {
        if (fine) {
            return "This plug-in would be started.";
        }
        return listMissing
                ? "This plug-in would be started with the lines above in the allow-list."
                : "This plug-in would not be started.";
    }

    private void say(Vetted plugin) {
        out.println("place: " + plugin.origin());
        out.println("API level of this desk: " + ApiLevel.CURRENT);
        plugin.manifest().ifPresent(this::say);
        if (!plugin.main().isEmpty()) {
            out.println("its own jar: " + plugin.main());
        }
        out.println("lines for an allow-list:");
        for (var jar : plugin.jars()) {
            out.println("  " + jar.allowLine());
            for (var signer : jar.signers()) {
                out.println("  certificate " + signer + "  signed all of " + jar.name());
            }
        }
    }

    private void say(PluginManifest manifest) {
        out.println("id: " + manifest.id());
        out.println("name: " + manifest.name());
        out.println("version: " + manifest.version());
        out.println("API level: " + manifest.level());
        out.println("API range: " + manifest.range());
    }
}
