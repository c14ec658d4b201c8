package org.agentdesk.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Files and folders that nobody but their owner may use.
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS =
            PosixFilePermissions.fromString("---rwxrwx");

    private OwnerOnly() {}

    /// Makes a folder, and those above it, or takes the rights of others away from it.
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, FOLDER);
    }

    /// Makes an empty file that was not there.
    static void newFile(Path folder, Path file) throws IOException {
        if (isPosix(folder)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } else {
            Files.createFile(file);
            restrict(file, FILE);
        }
    }

    /// Whether others may read or write it; never where the file system cannot tell.
    static boolean isExposed(Path file) throws IOException {
        return isPosix(file)
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
    }

    private static void restrict(Path path, Set<PosixFilePermission> rights) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, rights);
            return;
        }
        var acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(List.of(everything(acl)));
        }
    }

    private static AclEntry everything(AclFileAttributeView acl) throws IOException {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(acl.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build();
    }
}
