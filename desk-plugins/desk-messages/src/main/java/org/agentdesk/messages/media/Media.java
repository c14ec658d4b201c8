package org.agentdesk.messages.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimMessage;
import org.jspecify.annotations.Nullable;

/// What a picture or file message says about its file.
///
/// @param address where it lies; null when what was sent is no address
/// @param preview where a smaller version lies; null when there is none
/// @param name may be `""`
/// @param mimeType may be `""`
/// @param bytes -1 when unknown
/// @param caption may be `""`
record Media(
        @Nullable URI address,
        @Nullable URI preview,
        String name,
        String mimeType,
        long bytes,
        String caption) {

    /// The file of a message; one without address or name when the message has none.
    static Media of(CimMessage message) {
        return switch (message.body()) {
            case Body.Media media -> of(media.text(), media.caption(), media.attachment());
            case Body other -> new Media(null, null, "", "", -1, other.text());
        };
    }

    private static Media of(String text, String caption, Attachment file) {
        var name = file.name().isBlank() ? nameIn(file.mediaUrl()) : file.name();
        var words = caption.isBlank() ? text : caption;
        return new Media(
                address(file.mediaUrl()),
                address(file.thumbnail()),
                name,
                file.mimeType(),
                file.size(),
                words.equals(name) ? "" : words);
    }

    private static @Nullable URI address(String text) {
        try {
            var uri = new URI(text.strip());
            return uri.isAbsolute() ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /// The last part of a path, where it looks like a file's name.
    private static String nameIn(String address) {
        var uri = address(address);
        var path = uri == null || uri.getPath() == null ? "" : uri.getPath();
        var last = path.substring(path.lastIndexOf('/') + 1);
        return last.contains(".") ? last : "";
    }

    /// The ending of the name, upper case, e.g. `PDF`; `""` when it has none.
    String ending() {
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1);
        return ending.matches("[A-Za-z0-9]{1,5}") ? ending.toUpperCase(Locale.ROOT) : "";
    }
}
