package org.agentdesk.messages.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javafx.scene.image.Image;

/// Decodes pictures that somebody outside chose, small and within limits. Runs off the JavaFX
/// thread.
final class Thumbnails {

    /// The box in which a picture is shown, in pixels of the layout.
    static final double BOX_WIDTH = 320;

    static final double BOX_HEIGHT = 240;

    /// More pixels than any phone's picture needs, and few enough to decode.
    static final long MOST_PIXELS = 30_000_000;

    /// Decoded at twice the size it is shown, for screens of twice the density.
    private static final int DENSITY = 2;

    private Thumbnails() {}

    /// The picture, no larger than the box.
    ///
    /// @throws IOException when it is no picture, broken or too large
    static Image decode(byte[] file) throws IOException {
        var size = ImageSize.of(file);
        if (size.pixels() > MOST_PIXELS) {
            throw new IOException("a picture of %,d pixels".formatted(size.pixels()));
        }
        var one = Gif.is(file) ? Gif.firstPicture(file) : file;
        var fitting = size.fitting(BOX_WIDTH * DENSITY, BOX_HEIGHT * DENSITY);
        var image =
                new Image(
                        new ByteArrayInputStream(one),
                        fitting.width(),
                        fitting.height(),
                        true,
                        true);
        if (image.isError()) {
            throw new IOException("the picture cannot be decoded", image.getException());
        }
        return image;
    }
}
