package org.agentdesk.ui.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.agentdesk.plugin.MediaException;

/// Brings what is fetched into files, and looks at what came.
final class Landing {

    private Landing() {}

    /// Fetches into a file. What is there when it fails, is removed.
    static void fetch(
            Fetcher fetcher,
            Source source,
            Limits limits,
            Path file,
            DoubleConsumer progress,
            Sentences sentences)
            throws MediaException {
        boolean whole = false;
        try (var out = Files.newOutputStream(file)) {
            fetcher.fetch(source, limits, out, progress);
            whole = true;
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw sentences.notWritten();
        } finally {
            if (!whole) {
                remove(file);
            }
        }
    }

    /// Removes a file that nobody needs, if it is there and can be removed.
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    static FileKind kindOf(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return FileKind.of(in.readNBytes(FileKind.LOOKED_AT));
        }
    }
}
