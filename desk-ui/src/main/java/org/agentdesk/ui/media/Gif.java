package org.agentdesk.ui.media;

import java.io.IOException;
import java.util.Arrays;

/// Cuts a GIF after its first picture. Decoding all frames of an animation can take any amount of
/// memory whatever its size, and nothing in a transcript should move by itself.
final class Gif {

    private static final int HEADER = 13;
    private static final int PICTURE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final byte TRAILER = 0x3B;

    private final Bytes in;

    private Gif(byte[] file) {
        this.in = new Bytes(file);
    }

    static boolean is(byte[] file) {
        return new Bytes(file).startsWith('G', 'I', 'F', '8');
    }

    /// The file up to the end of its first picture.
    ///
    /// @throws IOException when it has no whole picture
    static byte[] firstPicture(byte[] file) throws IOException {
        try {
            int end = new Gif(file).endOfFirstPicture();
            var cut = Arrays.copyOf(file, end + 1);
            cut[end] = TRAILER;
            return cut;
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the picture is cut off", e);
        }
    }

    private int endOfFirstPicture() throws IOException {
        int at = HEADER + colours(in.at(10));
        while (in.at(at) == EXTENSION) {
            at = endOfBlocks(at + 2);
        }
        if (in.at(at) != PICTURE) {
            throw new IOException("a GIF without a picture");
        }
        int data = at + 10 + colours(in.at(at + 9));
        return endOfBlocks(data + 1);
    }

    /// The bytes of the colour table that a packed field announces.
    private static int colours(int packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << (packed & 0x07) + 1;
    }

    private int endOfBlocks(int start) {
        int at = start;
        while (in.at(at) != 0) {
            at += in.at(at) + 1;
        }
        return at + 1;
    }
}
