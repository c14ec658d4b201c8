package org.agentdesk.core.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.core.model.FileTrouble;

/// Looks at a file of this computer that is to be sent.
public final class LocalFile {

    private static final String UNKNOWN = "application/octet-stream";

    /// What customers and agents send each other; the same on every operating system.
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("txt", "text/plain"),
                    Map.entry("csv", "text/csv"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("rtf", "application/rtf"),
                    Map.entry("zip", "application/zip"),
                    Map.entry("doc", "application/msword"),
                    Map.entry("xls", "application/vnd.ms-excel"),
                    Map.entry("ppt", "application/vnd.ms-powerpoint"),
                    Map.entry("docx", openXml("wordprocessingml.document")),
                    Map.entry("xlsx", openXml("spreadsheetml.sheet")),
                    Map.entry("pptx", openXml("presentationml.presentation")));

    private LocalFile() {}

    private static String openXml(String kind) {
        return "application/vnd.openxmlformats-officedocument." + kind;
    }

    /// Looks at a file that somebody picked by hand, and refuses kinds that customers and agents do
    /// not send each other: they are picked by mistake.
    public static FileLook picked(String path) {
        var look = at(path);
        return look instanceof FileLook.Fine(var file) && file.mimeType().equals(UNKNOWN)
                ? new FileLook.Refused(file.name(), FileTrouble.NOT_ALLOWED)
                : look;
    }

    /// Looks at a file. Reads nothing but what it is.
    public static FileLook at(String path) {
        try {
            var file = Path.of(path).toAbsolutePath().normalize();
            var name = String.valueOf(file.getFileName());
            var trouble = trouble(file);
            return trouble == null ? fine(file, name) : new FileLook.Refused(name, trouble);
        } catch (InvalidPathException e) {
            return new FileLook.Refused(path, FileTrouble.MISSING);
        } catch (IOException e) {
            return new FileLook.Refused(path, FileTrouble.UNREADABLE);
        }
    }

    private static @org.jspecify.annotations.Nullable FileTrouble trouble(Path file)
            throws IOException {
        if (!Files.exists(file)) {
            return FileTrouble.MISSING;
        }
        if (!Files.isRegularFile(file)) {
            return FileTrouble.NO_FILE;
        }
        if (!Files.isReadable(file)) {
            return FileTrouble.UNREADABLE;
        }
        long size = Files.size(file);
        if (size == 0) {
            return FileTrouble.EMPTY;
        }
        return size > FileTrouble.LARGEST ? FileTrouble.TOO_LARGE : null;
    }

    /// By the end of the name.
    private static String type(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, UNKNOWN);
    }

    private static FileLook fine(Path file, String name) throws IOException {
        var type = type(name);
        var url = file.toUri().toString();
        return new FileLook.Fine(new Attachment(url, type, Files.size(file), name, ""));
    }
}
