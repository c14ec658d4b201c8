package org.agentdesk.core.diagnostics;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and folders that only their owner may look into. Where a file system has no such
/// permissions (Windows), the user's own folder gives them.
public final class OwnerOnly {

    private OwnerOnly() {}

    /// Makes a folder unless it is there, and closes it to everybody else.
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, permissions("rwx------"));
        if (hasPermissions()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// Makes an empty file of a name that nobody uses, beside another one.
    static Path fileBeside(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        return Files.createTempFile(folder, ".desk-", ".part", permissions("rw-------"));
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return hasPermissions()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasPermissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
