package org.agentdesk.ui.media;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder for files that are played or opened: only the user can look into it, and it goes when
/// the desk ends. What a desk left that was killed goes when the next one begins. Safe from any
/// thread.
final class PrivateFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);
    private static final String PREFIX = "agent-desk-media-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

    private final Path parent;
    private @Nullable Path folder;

    /// @param parent where folders for a while are made, e.g. the system's
    PrivateFolder(Path parent) {
        this.parent = parent;
    }

    /// A new, empty folder in it.
    synchronized Path newFolder() throws IOException {
        var mine = folder;
        if (mine == null) {
            removeLeftOvers();
            mine = Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
            folder = mine;
        }
        return Files.createTempDirectory(mine, "");
    }

    private void removeLeftOvers() {
        try (var others = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var other : others) {
                if (isLeftOver(other)) {
                    remove(other);
                }
            }
        } catch (IOException e) {
            LOG.warn("cannot look for folders of earlier desks", e);
        }
    }

    private static boolean isLeftOver(Path other) throws IOException {
        var matcher = NAME.matcher(other.getFileName().toString());
        return matcher.matches()
                && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty();
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException e) {
            LOG.warn("a folder for a while could not be removed: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void close() {
        var mine = folder;
        if (mine != null) {
            remove(mine);
            folder = null;
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
