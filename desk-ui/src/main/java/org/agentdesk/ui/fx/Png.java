package org.agentdesk.ui.fx;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/// Writes pictures as PNG. Written here in a few lines, so that the desk needs no AWT.
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int BITS = 8;
    private static final int RGB = 2;
    private static final int RGBA = 6;

    private final Image image;
    private final boolean transparent;

    private Png(Image image, boolean transparent) {
        this.image = image;
        this.transparent = transparent;
    }

    /// The file of a picture whose transparency, if any, is of no interest.
    public static byte[] opaque(Image image) {
        return new Png(image, false).file();
    }

    /// The file of a picture.
    public static byte[] of(Image image) {
        return new Png(image, true).file();
    }

    private byte[] file() {
        try {
            var bytes = new ByteArrayOutputStream();
            var png = new DataOutputStream(bytes);
            png.write(SIGNATURE);
            chunk(png, "IHDR", header());
            chunk(png, "IDAT", pixels());
            chunk(png, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] header() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var header = new DataOutputStream(bytes);
        header.writeInt((int) image.getWidth());
        header.writeInt((int) image.getHeight());
        header.write(new byte[] {BITS, (byte) (transparent ? RGBA : RGB), 0, 0, 0});
        return bytes.toByteArray();
    }

    private byte[] pixels() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(bytes)) {
            PixelReader reader = image.getPixelReader();
            for (int y = 0; y < (int) image.getHeight(); y++) {
                deflated.write(row(reader, y));
            }
        }
        return bytes.toByteArray();
    }

    /// One row: the filter byte "none", then red, green, blue and perhaps opacity of each pixel.
    private byte[] row(PixelReader reader, int y) {
        int width = (int) image.getWidth();
        int size = transparent ? 4 : 3;
        var row = new byte[1 + size * width];
        for (int x = 0; x < width; x++) {
            int argb = reader.getArgb(x, y);
            int at = 1 + size * x;
            row[at] = (byte) (argb >> 16);
            row[at + 1] = (byte) (argb >> 8);
            row[at + 2] = (byte) argb;
            if (transparent) {
                row[at + 3] = (byte) (argb >> 24);
            }
        }
        return row;
    }

    private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        png.writeInt(data.length);
        png.write(name);
        png.write(data);
        png.writeInt((int) sum.getValue());
    }
}
