package org.agentdesk.ui.plugin.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.agentdesk.ui.plugin.files.Objection.Kind;

/// The plug-ins of a folder that an administrator set.
public final class PluginFolder {

    private static final int MOST_PLUGINS = 32;

    private PluginFolder() {}

    /// Looks at everything in a folder. What speaks against all of it is told of each, so that
    /// somebody who misses a plug-in finds out why.
    public static List<Vetted> look(
            Path folder, AllowListFile list, PrivateFolder copies, InstantSource clock) {
        var name = folder.toString();
        try {
            if (Writers.areOthers(folder)) {
                return List.of(Vetted.refused(name, new Objection(Kind.WRITABLE, name)));
            }
            if (list.objection().isPresent()) {
                return List.of(Vetted.refused(name, list.objection().get()));
            }
            var vetting = new Vetting(list.list(), copies, clock);
            var found = new ArrayList<Vetted>();
            for (var place : places(folder)) {
                found.add(
                        found.size() < MOST_PLUGINS
                                ? vetting.look(place)
                                : Vetted.refused(
                                        place.getFileName().toString(),
                                        new Objection(Kind.LIMIT, MOST_PLUGINS + " plug-ins")));
            }
            return found;
        } catch (IOException e) {
            return List.of(Vetted.refused(name, new Objection(Kind.UNREADABLE, name)));
        }
    }

    private static List<Path> places(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(PluginFolder::isPlugin).sorted().toList();
        }
    }

    private static boolean isPlugin(Path place) {
        var hidden = place.getFileName().toString().startsWith(".");
        return !hidden
                && (Vetting.isJar(place)
                        || Files.isSymbolicLink(place)
                        || Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS));
    }
}
