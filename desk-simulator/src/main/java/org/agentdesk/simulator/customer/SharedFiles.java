package org.agentdesk.simulator.customer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.agentdesk.simulator.rest.FileEngine;

/// The files that scripted customers send.
public final class SharedFiles {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;

    private SharedFiles() {}

    /// Puts them into the file engine.
    public static void storeIn(FileEngine files) {
        files.store("tracking.png", new FileEngine.Stored("image/png", picture()));
        var list = "12 oak desks 140 cm\n12 desk lamps\n2 meeting tables\n";
        var bytes = list.getBytes(StandardCharsets.UTF_8);
        files.store("squeak.wav", new FileEngine.Stored("audio/wav", Tone.wav()));
        files.store("office-list.txt", new FileEngine.Stored("text/plain", bytes));
    }

    /// A parcel's progress as a picture: four stops on a line, three of them reached.
    private static byte[] picture() {
        var rows = new byte[HEIGHT * (1 + 3 * WIDTH)];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int at = y * (1 + 3 * WIDTH) + 1 + 3 * x;
                int colour = colour(x, y);
                rows[at] = (byte) (colour >> 16);
                rows[at + 1] = (byte) (colour >> 8);
                rows[at + 2] = (byte) colour;
            }
        }
        return png(rows);
    }

    private static int colour(int x, int y) {
        for (int stop = 0; stop < 4; stop++) {
            int dx = x - (40 + 80 * stop);
            int dy = y - HEIGHT / 2;
            if (dx * dx + dy * dy < 18 * 18) {
                return stop < 3 ? 0x16a34a : 0xcbd5e1;
            }
        }
        boolean onLine = Math.abs(y - HEIGHT / 2) < 4 && x > 40 && x < 280;
        return onLine ? 0x94a3b8 : 0xf8fafc;
    }

    private static byte[] png(byte[] rows) {
        var file = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(file)) {
            out.writeLong(0x89504e470d0a1a0aL);
            var header = new ByteArrayOutputStream();
            var fields = new DataOutputStream(header);
            fields.writeInt(WIDTH);
            fields.writeInt(HEIGHT);
            fields.write(new byte[] {8, 2, 0, 0, 0});
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "IDAT", deflated(rows));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            var buffer = new byte[bytes.length + 100];
            int size = deflater.deflate(buffer);
            return Arrays.copyOf(buffer, size);
        }
    }
}
