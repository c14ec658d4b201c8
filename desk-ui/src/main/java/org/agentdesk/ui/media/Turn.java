package org.agentdesk.ui.media;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/// How a camera was held (Exif orientation): phones store pictures as the sensor sees them, and
/// JavaFX draws them so.
enum Turn {
    NONE(1),
    HALF(3),
    RIGHT(6),
    LEFT(8);

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private final int exif;

    Turn(int exif) {
        this.exif = exif;
    }

    /// Whether it makes the width the height.
    boolean swaps() {
        return this == RIGHT || this == LEFT;
    }

    /// What a picture file says; none for whatever is no JPEG, says nothing or is broken.
    static Turn of(byte[] file) {
        var in = new Bytes(file);
        try {
            return in.startsWith(0xFF, 0xD8) ? ofJpeg(in) : NONE;
        } catch (IndexOutOfBoundsException e) {
            return NONE;
        }
    }

    private static Turn ofJpeg(Bytes in) {
        int at = 2;
        while (in.at(at) == 0xFF && in.at(at + 1) != START_OF_SCAN) {
            if (in.at(at + 1) == APP1 && in.spells(at + 4, "Exif")) {
                return ofTiff(in, at + 10);
            }
            at += 2 + in.big16(at + 2);
        }
        return NONE;
    }

    private static Turn ofTiff(Bytes in, int start) {
        boolean little = in.spells(start, "II");
        int directory = start + (little ? in.little32(start + 4) : in.big32(start + 4));
        int count = little ? in.little16(directory) : in.big16(directory);
        for (int i = 0; i < count; i++) {
            int entry = directory + 2 + i * ENTRY;
            int tag = little ? in.little16(entry) : in.big16(entry);
            if (tag == ORIENTATION) {
                return of(little ? in.little16(entry + 8) : in.big16(entry + 8));
            }
        }
        return NONE;
    }

    private static Turn of(int exif) {
        for (var turn : values()) {
            if (turn.exif == exif) {
                return turn;
            }
        }
        return NONE;
    }

    /// The picture as it was meant.
    Image applied(Image image) {
        if (this == NONE) {
            return image;
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var turned = new WritableImage(swaps() ? height : width, swaps() ? width : height);
        var from = image.getPixelReader();
        var to = turned.getPixelWriter();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int argb = from.getArgb(x, y);
                switch (this) {
                    case RIGHT -> to.setArgb(height - 1 - y, x, argb);
                    case LEFT -> to.setArgb(y, width - 1 - x, argb);
                    default -> to.setArgb(width - 1 - x, height - 1 - y, argb);
                }
            }
        }
        return turned;
    }
}
