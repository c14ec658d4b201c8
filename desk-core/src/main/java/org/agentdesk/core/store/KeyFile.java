package org.agentdesk.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;

/// A key in a file: any 32 bytes or more. One that is made here is readable by its owner only.
public final class KeyFile implements KeySource {

    private static final int SHORTEST = 32;
    private static final int LONGEST = 1024 * 1024;

    private final Path file;

    public KeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// Whether others on this computer may read it. It is used all the same: the store is no worse
    /// off than the file is.
    public boolean isExposed() {
        try {
            return Files.exists(file) && OwnerOnly.isExposed(file);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Optional<byte[]> find() throws Unusable {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            long size = Files.size(file);
            if (!Files.isRegularFile(file) || size < SHORTEST || size > LONGEST) {
                throw new Unusable();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Unusable();
        }
    }

    /// Complete or not there at all, whatever happens meanwhile.
    @Override
    public Optional<byte[]> create() throws Unusable {
        var key = new byte[SHORTEST];
        new SecureRandom().nextBytes(key);
        try {
            var folder = file.resolveSibling("");
            Files.createDirectories(folder);
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            OwnerOnly.newFile(folder, draft);
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(java.nio.ByteBuffer.wrap(key));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(key);
        } catch (IOException e) {
            throw new Unusable();
        }
    }
}
