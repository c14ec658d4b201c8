package org.agentdesk.ui.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Files to try media with.
public final class MediaSamples {

    private MediaSamples() {}

    /// A picture of 900 by 600 pixels.
    public static byte[] lamp() {
        return Png.of(
                900,
                600,
                (x, y) -> {
                    int light = (int) (255 * Math.max(0, 1 - Math.hypot(x - 450, y - 200) / 500));
                    int red = Math.min(255, light + 60);
                    return red << 16 | Math.min(255, light + 30) << 8 | light / 2;
                });
    }

    /// A recording of some seconds, mono, 8 kHz.
    public static byte[] voice(int seconds) {
        int samples = 8_000 * seconds;
        var bytes = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(36 + samples * 2).put(ascii("WAVEfmt ")).putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(16_000);
        bytes.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(samples * 2);
        for (int i = 0; i < samples; i++) {
            bytes.putShort((short) (8_000 * Math.sin(i / 6.0)));
        }
        return bytes.array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
