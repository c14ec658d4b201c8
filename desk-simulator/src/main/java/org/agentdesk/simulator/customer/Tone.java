package org.agentdesk.simulator.customer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A short tone as a WAV file, mono with 8 bits.
final class Tone {
    private static final int RATE = 8_000;
    private static final int SAMPLES = RATE;
    private static final int HEADER = 44;
    private static final double HERTZ = 440;

    private Tone() {}

    static byte[] wav() {
        var file = ByteBuffer.allocate(HEADER + SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(HEADER - 8 + SAMPLES).put(ascii("WAVEfmt "));
        file.putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(RATE).putInt(RATE).putShort((short) 1).putShort((short) 8);
        file.put(ascii("data")).putInt(SAMPLES);
        for (int i = 0; i < SAMPLES; i++) {
            file.put((byte) (128 + 60 * Math.sin(2 * Math.PI * HERTZ * i / RATE)));
        }
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
