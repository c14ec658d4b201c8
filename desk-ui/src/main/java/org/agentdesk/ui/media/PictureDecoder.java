package org.agentdesk.ui.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.image.Image;
import org.agentdesk.plugin.MediaException;

/// Decodes pictures that somebody outside chose, small and within limits. Runs off the JavaFX
/// thread.
final class PictureDecoder {

    /// More pixels than any phone's picture needs, and few enough to decode.
    static final long MOST_PIXELS = 50_000_000;

    private static final Set<FileKind> DRAWN =
            EnumSet.of(FileKind.PNG, FileKind.JPEG, FileKind.GIF, FileKind.BMP);

    private final Sentences sentences;

    PictureDecoder(Sentences sentences) {
        this.sentences = sentences;
    }

    /// The picture, no larger than a box. JavaFX scales line by line while it decodes, so that a
    /// large one takes no more memory than a small one.
    ///
    /// @throws MediaException when it is no picture, broken or too large
    Image decode(byte[] file, int width, int height) throws MediaException {
        try {
            return decode(file, FileKind.of(start(file)), width, height);
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw sentences.noPicture();
        }
    }

    private static byte[] start(byte[] file) {
        return Arrays.copyOf(file, Math.min(file.length, FileKind.LOOKED_AT));
    }

    private Image decode(byte[] file, FileKind kind, int width, int height) throws IOException {
        if (kind.group() != FileKind.Group.PICTURE) {
            throw sentences.noPicture();
        }
        if (!DRAWN.contains(kind)) {
            throw sentences.notDrawn(kind.name());
        }
        var size = ImageSize.of(file);
        if (size.pixels() > MOST_PIXELS) {
            throw sentences.tooManyPixels();
        }
        return draw(kind == FileKind.GIF ? Gif.firstPicture(file) : file, size, width, height);
    }

    private static Image draw(byte[] file, ImageSize size, int width, int height)
            throws IOException {
        var turn = Turn.of(file);
        var fitting = turn.swaps() ? size.fitting(height, width) : size.fitting(width, height);
        var bytes = new ByteArrayInputStream(file);
        var image = new Image(bytes, fitting.width(), fitting.height(), true, true);
        if (image.isError()) {
            throw new IOException("the picture cannot be decoded", image.getException());
        }
        return turn.applied(image);
    }
}
