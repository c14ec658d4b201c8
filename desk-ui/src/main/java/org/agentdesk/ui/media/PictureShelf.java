package org.agentdesk.ui.media;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// The pictures that were asked for last, as many as fit. Lives on the JavaFX thread.
final class PictureShelf {

    /// A picture in a box of pixels.
    record Size(Source source, int width, int height) {}

    private static final int BYTES_A_PIXEL = 4;

    private final long room;
    private final Map<Size, Image> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private long used;

    /// @param room in bytes of decoded pictures
    PictureShelf(long room) {
        this.room = room;
    }

    @Nullable Image get(Size size) {
        return pictures.get(size);
    }

    /// Puts one there; those nobody asked for longest give way. One that would fill half of the
    /// shelf is not kept.
    void put(Size size, Image image) {
        if (bytes(image) > room / 2) {
            return;
        }
        var before = pictures.put(size, image);
        used += bytes(image) - (before == null ? 0 : bytes(before));
        var eldest = pictures.values().iterator();
        while (used > room) {
            used -= bytes(eldest.next());
            eldest.remove();
        }
    }

    private static long bytes(Image image) {
        return (long) image.getWidth() * (long) image.getHeight() * BYTES_A_PIXEL;
    }
}
