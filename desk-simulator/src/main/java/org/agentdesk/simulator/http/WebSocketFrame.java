package org.agentdesk.simulator.http;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// One frame of RFC 6455.
///
/// @param fin whether it ends its message
/// @param opcode 0 continuation, 1 text, 2 binary, 8 close, 9 ping, 10 pong
/// @param payload unmasked
record WebSocketFrame(boolean fin, int opcode, byte[] payload) {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    private static final int MAX_CONTROL = 125;

    boolean isControl() {
        return opcode >= CLOSE;
    }

    /// Reads a client's frame, which has to be masked and unextended.
    static WebSocketFrame read(InputStream stream, int maxPayload) throws IOException {
        var in = new DataInputStream(stream);
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        if ((first & 0x70) != 0 || (second & 0x80) == 0) {
            throw new WebSocketViolation(1002, "reserved bit or missing mask");
        }
        var frame = new WebSocketFrame((first & 0x80) != 0, first & 0x0f, new byte[0]);
        long size = length(in, second & 0x7f);
        frame.check(size, maxPayload);
        return new WebSocketFrame(frame.fin, frame.opcode, unmasked(in, (int) size));
    }

    private static long length(DataInputStream in, int small) throws IOException {
        return switch (small) {
            case 126 -> in.readUnsignedShort();
            case 127 -> in.readLong();
            default -> small;
        };
    }

    private void check(long size, int maxPayload) throws WebSocketViolation {
        if (opcode > PONG || opcode > BINARY && opcode < CLOSE) {
            throw new WebSocketViolation(1002, "unknown opcode " + opcode);
        }
        if (isControl() && (!fin || size > MAX_CONTROL)) {
            throw new WebSocketViolation(1002, "bad control frame");
        }
        if (size < 0 || size > maxPayload) {
            throw new WebSocketViolation(1009, "message too big");
        }
    }

    private static byte[] unmasked(DataInputStream in, int size) throws IOException {
        var mask = new byte[4];
        in.readFully(mask);
        var payload = new byte[size];
        in.readFully(payload);
        for (int i = 0; i < size; i++) {
            payload[i] ^= mask[i & 3];
        }
        return payload;
    }

    /// Writes this frame unmasked, as a server does, and flushes.
    void write(OutputStream out) throws IOException {
        out.write((fin ? 0x80 : 0) | opcode);
        int size = payload.length;
        if (size <= MAX_CONTROL) {
            out.write(size);
        } else if (size < 0x10000) {
            out.write(126);
            out.write(size >>> 8);
            out.write(size);
        } else {
            out.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) ((long) size >>> shift));
            }
        }
        out.write(payload);
        out.flush();
    }
}
