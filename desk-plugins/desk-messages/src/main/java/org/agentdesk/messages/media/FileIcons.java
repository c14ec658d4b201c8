package org.agentdesk.messages.media;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// The icon for a kind of file.
final class FileIcons {

    private FileIcons() {}

    static Feather of(Media media) {
        return switch (media.kind()) {
            case PICTURE -> Feather.IMAGE;
            case FILM -> Feather.FILM;
            case SOUND -> Feather.MUSIC;
            case FILE -> ofFile(media);
        };
    }

    private static Feather ofFile(Media media) {
        var mime = media.mimeType().toLowerCase(Locale.ROOT);
        return switch (mime.substring(0, Math.max(0, mime.indexOf('/')))) {
            case "image" -> Feather.IMAGE;
            case "video" -> Feather.FILM;
            case "audio" -> Feather.MUSIC;
            default -> byEnding(media.ending());
        };
    }

    private static Feather byEnding(String ending) {
        return switch (ending) {
            case "PDF", "DOC", "DOCX", "RTF", "TXT", "ODT", "MD" -> Feather.FILE_TEXT;
            case "XLS", "XLSX", "CSV", "ODS" -> Feather.GRID;
            case "PPT", "PPTX", "ODP" -> Feather.MONITOR;
            case "ZIP", "7Z", "RAR", "TAR", "GZ" -> Feather.ARCHIVE;
            default -> Feather.FILE;
        };
    }
}
