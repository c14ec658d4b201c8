package org.agentdesk.simulator.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.agentdesk.simulator.Simulator;
import org.agentdesk.simulator.SimulatorSettings;
import org.agentdesk.simulator.SimulatorSettings.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Frames by hand, to try what no decent client sends.
class WebSocketTest {
    private static final int FIN = 0x80;
    private Simulator simulator;
    private Socket socket;
    private DataInputStream in;

    @BeforeEach
    void connect() throws Exception {
        var wire = new Wire(Duration.ofSeconds(20), Duration.ofSeconds(20), 1_000);
        var settings = SimulatorSettings.standard().withScripted(false).withWire(wire);
        simulator = Simulator.start(settings);
        socket = new Socket("127.0.0.1", simulator.baseUri().getPort());
        socket.setSoTimeout(3_000);
        in = new DataInputStream(socket.getInputStream());
        var request =
                "GET /agent-manager/socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
                        + "Host: x\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var head = readHead();
        assertTrue(head.startsWith("HTTP/1.1 101"), head);
        assertTrue(head.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), head);
        assertEquals('0', readFrame(1)[0]);
    }

    @AfterEach
    void stop() throws Exception {
        socket.close();
        simulator.close();
    }

    private String readHead() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    private byte[] readFrame(int opcode) throws IOException {
        assertEquals(FIN | opcode, in.readUnsignedByte());
        int size = in.readUnsignedByte();
        return in.readNBytes(size == 126 ? in.readUnsignedShort() : size);
    }

    private void send(int first, byte[] payload) throws IOException {
        var frame = new byte[8 + payload.length];
        frame[0] = (byte) first;
        frame[1] = (byte) (0x80 | 126);
        frame[2] = (byte) (payload.length >> 8);
        frame[3] = (byte) payload.length;
        byte[] mask = {1, 2, 3, 4};
        System.arraycopy(mask, 0, frame, 4, 4);
        for (int i = 0; i < payload.length; i++) {
            frame[8 + i] = (byte) (payload[i] ^ mask[i & 3]);
        }
        socket.getOutputStream().write(frame);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void assertClosed(int code) throws IOException {
        var payload = readFrame(8);
        assertEquals(code, (payload[0] & 0xff) << 8 | payload[1] & 0xff);
    }

    @Test
    void joinsFragmentsWithAPingInBetween() throws Exception {
        send(1, text("40"));
        socket.getOutputStream().write(new byte[] {(byte) 0x89, (byte) 0x81, 0, 0, 0, 0, 'p'});
        assertArrayEquals(text("p"), readFrame(10));
        send(FIN, text("{}"));
        assertTrue(new String(readFrame(1), StandardCharsets.UTF_8).startsWith("44"));
    }

    @Test
    void closesOnAnUnmaskedFrame() throws Exception {
        socket.getOutputStream().write(new byte[] {(byte) 0x81, 1, '3'});
        assertClosed(1002);
    }

    @Test
    void closesOnFragmentsOutOfOrder() throws Exception {
        send(FIN, text("x"));
        assertClosed(1002);
    }

    @Test
    void closesOnTextThatIsNotUtf8() throws Exception {
        send(FIN | 1, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertClosed(1007);
    }

    @Test
    void closesOnAMessageThatIsTooBig() throws Exception {
        var half = new byte[600];
        Arrays.fill(half, (byte) '4');
        send(1, half);
        send(FIN, half);
        assertClosed(1009);
    }

    @Test
    void answersAClose() throws Exception {
        send(FIN | 8, new byte[] {0x03, (byte) 0xe8});
        assertClosed(1000);
        assertEquals(-1, in.read());
    }
}
