package org.agentdesk.messages.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.plugin.MessageView;
import org.jspecify.annotations.Nullable;

/// What a message says about its file.
///
/// @param kind how it is shown
/// @param address where it lies; null when what was sent is no address
/// @param preview where a smaller version lies; null when there is none
/// @param name may be `""`
/// @param mimeType may be `""`
/// @param bytes -1 when unknown
/// @param caption may be `""`
record Media(
        Kind kind,
        @Nullable URI address,
        @Nullable URI preview,
        String name,
        String mimeType,
        long bytes,
        String caption) {

    /// How a file is shown.
    enum Kind {
        PICTURE,
        FILM,
        SOUND,
        FILE
    }

    private static final Set<String> PICTURES = Set.of("PNG", "JPG", "JPEG", "GIF", "BMP", "WEBP");
    private static final Set<String> FILMS = Set.of("MP4", "MOV", "WEBM", "3GP", "AVI", "MKV");
    private static final Set<String> SOUNDS =
            Set.of("MP3", "WAV", "OGG", "OGA", "OPUS", "M4A", "AAC", "AMR", "FLAC");

    /// What stands in addresses though it must not, such as spaces in the name of a file.
    private static final Pattern FORBIDDEN = Pattern.compile("[ \"<>\\\\^`{|}\\[\\]]");

    /// The file of a message; one without address or name when the message has none.
    static Media of(MessageView view) {
        boolean own = view.outbound() && view.message().body().source().size() == 0;
        return switch (view.message().body()) {
            case Body.Media media ->
                    of(media.type(), media.text(), media.caption(), media.attachment(), own);
            case Body.Sticker sticker ->
                    new Media(
                            Kind.PICTURE,
                            address(sticker.mediaUrl(), own),
                            null,
                            sticker.text(),
                            "",
                            -1,
                            "");
            case Body other -> new Media(Kind.FILE, null, null, "", "", -1, other.text());
        };
    }

    private static Media of(
            String type, String text, String caption, Attachment file, boolean own) {
        var name = file.name().isBlank() ? nameIn(file.mediaUrl()) : file.name();
        var words = caption.isBlank() ? text : caption;
        return new Media(
                kind(type, file.mimeType(), name),
                address(file.mediaUrl(), own),
                address(file.thumbnail(), own),
                name,
                file.mimeType(),
                file.size() > 0 ? file.size() : -1, // connectors that do not know it send 0
                words.equals(name) ? "" : words);
    }

    /// By the message's type; by the file's type and name where the connector could not tell, or
    /// called a file what is more.
    private static Kind kind(String type, String mimeType, String name) {
        return switch (type) {
            case "IMAGE" -> Kind.PICTURE;
            case "VIDEO" -> Kind.FILM;
            case "AUDIO" -> Kind.SOUND;
            case "MULTIMEDIA" -> kind(mimeType.toLowerCase(Locale.ROOT), ending(name));
            default -> Kind.FILE;
        };
    }

    private static Kind kind(String mimeType, String ending) {
        if (mimeType.startsWith("image/") || PICTURES.contains(ending)) {
            return Kind.PICTURE;
        }
        if (mimeType.startsWith("video/") || FILMS.contains(ending)) {
            return Kind.FILM;
        }
        return mimeType.startsWith("audio/") || SOUNDS.contains(ending) ? Kind.SOUND : Kind.FILE;
    }

    /// An address that the desk may fetch. A file of this computer is only ever one that is being
    /// sent, which no server can say.
    private static @Nullable URI address(String text, boolean own) {
        try {
            var uri = new URI(escaped(text.strip()));
            if (!uri.isAbsolute()) {
                return uri.getRawPath() != null && uri.getRawPath().contains("/download")
                        ? uri
                        : null;
            }
            return own || !uri.getScheme().equalsIgnoreCase("file") ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String escaped(String text) {
        return FORBIDDEN
                .matcher(text)
                .replaceAll(m -> "%%%02X".formatted((int) m.group().charAt(0)));
    }

    /// Whether it is being sent from this computer.
    boolean isLocal() {
        return address != null && "file".equalsIgnoreCase(address.getScheme());
    }

    /// The last part of a path, where it looks like a file's name.
    private static String nameIn(String address) {
        var uri = address(address, false);
        var path = uri == null || uri.getPath() == null ? "" : uri.getPath();
        var last = path.substring(path.lastIndexOf('/') + 1);
        return last.contains(".") ? last : "";
    }

    /// The ending of the name, upper case, e.g. `PDF`; `""` when it has none.
    String ending() {
        return ending(name);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1);
        return ending.matches("[A-Za-z0-9]{1,5}") ? ending.toUpperCase(Locale.ROOT) : "";
    }
}
