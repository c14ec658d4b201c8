package org.agentdesk.ui.plugin.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.Set;

/// Copies a jar and hashes what is written, in one go: the hash is that of the copy.
///
/// @param file the copy
/// @param sha256 its hash, in lower-case digits
record JarCopy(Path file, String sha256) {

    static final long LARGEST = 64L * 1024 * 1024;

    private static final int BLOCK = 64 * 1024;

    /// A file that is more than the desk takes.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Copies a file that is no link.
    static JarCopy of(Path original, Path into) throws IOException {
        var copy = into.resolve(original.getFileName().toString());
        var digest = Sha256.digest();
        try (var in =
                        Files.newByteChannel(
                                original,
                                Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
                var file = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW);
                var out = Channels.newChannel(new DigestOutputStream(file, digest))) {
            var block = ByteBuffer.allocate(BLOCK);
            long size = 0;
            while (in.read(block.clear()) >= 0) {
                block.flip();
                size += block.remaining();
                if (size > LARGEST) {
                    throw new TooLarge();
                }
                out.write(block);
            }
        }
        return new JarCopy(copy, Sha256.hex(digest.digest()));
    }
}
