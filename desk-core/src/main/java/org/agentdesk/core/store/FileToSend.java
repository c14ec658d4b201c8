package org.agentdesk.core.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.model.FileTrouble;
import org.agentdesk.core.model.KeptMessage;

/// The file of a message that waits for it. It stays where the agent chose it; kept are its place,
/// its size and its hash, so that after a restart that very file is sent, or none.
final class FileToSend {

    private FileToSend() {}

    /// The hash of the file that a message waits for; `""` when it waits for none, or the file
    /// cannot be read.
    static String fingerprint(KeptMessage message) {
        return path(message).map(FileToSend::hash).orElse("");
    }

    /// The message, failed if its file is not what it was.
    static KeptMessage checked(KeptMessage message, String fingerprint) {
        var path = path(message).orElse(null);
        if (path == null || message.said().failure() != null) {
            return message;
        }
        boolean there = Files.isRegularFile(path);
        return there && hash(path).equals(fingerprint)
                ? message
                : message.with(
                        message.said()
                                .failed(
                                        (there ? FileTrouble.CHANGED : FileTrouble.MISSING)
                                                .name()));
    }

    private static Optional<Path> path(KeptMessage message) {
        return message.said().message().body() instanceof Body.Media media
                        && media.source().size() == 0
                        && media.attachment().mediaUrl().startsWith("file:")
                ? path(media.attachment().mediaUrl())
                : Optional.empty();
    }

    private static Optional<Path> path(String url) {
        try {
            return Optional.of(Path.of(URI.create(url)));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static String hash(Path file) {
        try {
            if (Files.size(file) > FileTrouble.LARGEST) {
                return "";
            }
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
