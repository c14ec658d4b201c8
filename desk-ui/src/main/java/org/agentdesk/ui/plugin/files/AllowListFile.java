package org.agentdesk.ui.plugin.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.agentdesk.ui.plugin.files.AllowList.BadLine;
import org.agentdesk.ui.plugin.files.Objection.Kind;

/// An allow-list as it was found on this computer.
///
/// @param list what it allows; nothing where it cannot be used
/// @param objection why it cannot be used
/// @param writableByAgent whether the person who runs the desk may change it
public record AllowListFile(
        AllowList list, Optional<Objection> objection, boolean writableByAgent) {

    private static final long LONGEST = 1024 * 1024;

    /// Reads a list, unless others could have written it.
    public static AllowListFile read(Path file) {
        try {
            return checked(file.toAbsolutePath());
        } catch (BadLine e) {
            return unusable(file.getFileName() + ", " + e.getMessage());
        } catch (IOException e) {
            return unusable(file.getFileName() + " (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static AllowListFile checked(Path file) throws IOException, BadLine {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
            return unusable(file.getFileName().toString());
        }
        for (var path : new Path[] {file, file.getParent()}) {
            if (Writers.areOthers(path)) {
                return new AllowListFile(
                        AllowList.NOTHING,
                        Optional.of(new Objection(Kind.WRITABLE, path.toString())),
                        true);
            }
        }
        var list = AllowList.of(Files.readAllLines(file, StandardCharsets.UTF_8));
        return new AllowListFile(list, Optional.empty(), Files.isWritable(file));
    }

    private static AllowListFile unusable(String why) {
        return new AllowListFile(
                AllowList.NOTHING, Optional.of(new Objection(Kind.NO_LIST, why)), false);
    }
}
