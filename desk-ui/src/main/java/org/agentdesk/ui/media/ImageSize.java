package org.agentdesk.ui.media;

import java.io.IOException;

/// The width and height that a picture's header declares, read without decoding the picture.
///
/// @param width in pixels, more than 0
/// @param height in pixels, more than 0
record ImageSize(int width, int height) {

    private static final int JPEG_START = 0xFFD8;
    private static final int JPEG_END = 0xD9;
    private static final int JPEG_SCAN = 0xDA;
    private static final int JPEG_RESTART_FIRST = 0xD0;
    private static final int JPEG_RESTART_LAST = 0xD7;

    /// The size of a PNG, JPEG, GIF or BMP picture.
    ///
    /// @throws IOException when it is none of these, or broken
    static ImageSize of(byte[] file) throws IOException {
        var in = new Bytes(file);
        try {
            return checked(read(in));
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the picture's header is cut off", e);
        }
    }

    private static ImageSize read(Bytes in) throws IOException {
        if (in.startsWith(0x89, 'P', 'N', 'G')) {
            return new ImageSize(in.big32(16), in.big32(20));
        }
        if (in.startsWith('G', 'I', 'F', '8')) {
            return new ImageSize(in.little16(6), in.little16(8));
        }
        if (in.startsWith('B', 'M')) {
            return new ImageSize(in.little32(18), Math.abs(in.little32(22)));
        }
        if (in.big16(0) == JPEG_START) {
            return jpeg(in);
        }
        throw new IOException("not a picture this desk can draw");
    }

    private static ImageSize jpeg(Bytes in) throws IOException {
        int at = 2;
        while (true) {
            if (in.at(at) != 0xFF) {
                throw new IOException("no JPEG marker where one must be");
            }
            int marker = in.at(at + 1);
            if (isFrame(marker)) {
                return new ImageSize(in.big16(at + 7), in.big16(at + 5));
            }
            if (marker == JPEG_END || marker == JPEG_SCAN) {
                throw new IOException("a JPEG without a frame");
            }
            at += hasNoLength(marker) ? 1 + (marker == 0xFF ? 0 : 1) : 2 + in.big16(at + 2);
        }
    }

    private static boolean hasNoLength(int marker) {
        return marker == 0xFF
                || marker == 0x01
                || marker >= JPEG_RESTART_FIRST && marker <= JPEG_RESTART_LAST;
    }

    /// SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC), which lie between them.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static ImageSize checked(ImageSize size) throws IOException {
        if (size.width <= 0 || size.height <= 0) {
            throw new IOException("a picture without extent");
        }
        return size;
    }

    /// How many pixels it has.
    long pixels() {
        return (long) width * height;
    }

    /// The size at which it fits into a box; never larger than it is.
    ImageSize fitting(double maxWidth, double maxHeight) {
        double scale = Math.min(1, Math.min(maxWidth / width, maxHeight / height));
        return new ImageSize(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)));
    }
}
