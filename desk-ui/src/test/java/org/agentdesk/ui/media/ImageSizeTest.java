package org.agentdesk.ui.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.agentdesk.plugin.MediaException;
import org.junit.jupiter.api.Test;

class ImageSizeTest {

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] png(int width, int height) {
        return bytes(
                0x89,
                'P',
                'N',
                'G',
                13,
                10,
                26,
                10,
                0,
                0,
                0,
                13,
                'I',
                'H',
                'D',
                'R',
                width >> 24,
                width >> 16,
                width >> 8,
                width,
                height >> 24,
                height >> 16,
                height >> 8,
                height,
                8,
                2,
                0,
                0,
                0);
    }

    private static final byte[] JPEG =
            bytes(
                    0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xC2, 0,
                    11, 8, 0x02, 0x58, 0x03, 0x20, 3);

    private static final byte[] GIF =
            bytes(
                    'G', 'I', 'F', '8', '9', 'a', 3, 0, 2, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6, 0x21,
                    0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, 2, 7, 7, 0, 0x2C, 0,
                    0, 0, 0, 3, 0, 2, 0, 0, 2, 1, 7, 0, 0x3B);

    @Test
    void readsEveryFormat() throws IOException {
        assertEquals(new ImageSize(800, 600), ImageSize.of(png(800, 600)));
        assertEquals(new ImageSize(800, 600), ImageSize.of(JPEG));
        assertEquals(new ImageSize(3, 2), ImageSize.of(GIF));
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThrows(IOException.class, () -> ImageSize.of(new byte[0]));
        assertThrows(IOException.class, () -> ImageSize.of("<svg/>".getBytes()));
        assertThrows(IOException.class, () -> ImageSize.of(png(0, 10)));
        assertThrows(IOException.class, () -> ImageSize.of(png(-1, 10)));
    }

    @Test
    void refusesBombsBeforeDecodingThem() {
        var decoder = new PictureDecoder(new Sentences());
        for (var bomb : new byte[][] {png(50_000, 50_000), png(Integer.MAX_VALUE, 2)}) {
            var refusal = assertThrows(MediaException.class, () -> decoder.decode(bomb, 320, 240));
            assertEquals(MediaException.Kind.TOO_LARGE, refusal.kind());
        }
    }

    @Test
    void survivesEveryTruncation() {
        for (var file : new byte[][] {png(8, 6), JPEG, GIF}) {
            for (int length = 0; length < file.length; length++) {
                var cut = Arrays.copyOf(file, length);
                eitherReadsOrRefuses(cut);
            }
        }
    }

    @Test
    void survivesNoise() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var file = JPEG.clone();
            file[2 + random.nextInt(file.length - 2)] = (byte) random.nextInt();
            file[2 + random.nextInt(file.length - 2)] = (byte) random.nextInt();
            eitherReadsOrRefuses(file);
            var gif = GIF.clone();
            gif[6 + random.nextInt(gif.length - 6)] = (byte) random.nextInt();
            eitherReadsOrRefuses(gif);
        }
    }

    private static void eitherReadsOrRefuses(byte[] file) {
        try {
            ImageSize.of(file);
            if (Gif.is(file)) {
                Gif.firstPicture(file);
            }
        } catch (IOException e) {
            assertEquals(IOException.class, e.getClass());
        }
    }

    @Test
    void keepsOnlyTheFirstPictureOfAnAnimation() throws IOException {
        var first = Gif.firstPicture(GIF);
        assertEquals(43, first.length);
        assertEquals(0x3B, first[first.length - 1]);
    }

    @Test
    void fitsAPictureIntoItsBox() {
        assertEquals(new ImageSize(320, 160), new ImageSize(2_000, 1_000).fitting(320, 240));
        assertEquals(new ImageSize(20, 10), new ImageSize(20, 10).fitting(320, 240));
        assertEquals(new ImageSize(1, 240), new ImageSize(1, 30_000).fitting(320, 240));
    }
}
