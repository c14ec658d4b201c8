package org.agentdesk.ui.plugin.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder that only this user can read, for the copies that are loaded. Emptied when closed.
public final class PrivateFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

    private final Path path;
    private int count;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /// Makes one among the temporary files, readable by its owner only.
    public static PrivateFolder make() {
        try {
            return new PrivateFolder(Files.createTempDirectory("agent-desk-plugins-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for copies of plug-ins", e);
        }
    }

    /// A new empty folder in it.
    Path next() throws IOException {
        count++;
        return Files.createDirectory(path.resolve(Integer.toString(count)));
    }

    /// Where the system does not let open jars be deleted, what is left goes with the temporary
    /// files.
    @Override
    public void close() {
        try (var files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(PrivateFolder::delete);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("copies of plug-ins are left over", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            LOG.debug("a copy of a plug-in is left over", e);
        }
    }
}
