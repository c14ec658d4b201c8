package org.agentdesk.ui.conversation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/// Serves one picture on the loopback address, whatever it is asked for.
final class PictureServer implements AutoCloseable {

    private final ServerSocket socket;
    private final byte[] picture = lamp();

    PictureServer() throws IOException {
        socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/lamp.png";
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                client.getInputStream().read(new byte[8_192]);
                var head =
                        "HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                                .formatted(picture.length);
                client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().write(picture);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static byte[] lamp() {
        return Png.of(
                900,
                600,
                (x, y) -> {
                    int light = (int) (255 * Math.max(0, 1 - Math.hypot(x - 450, y - 200) / 500));
                    int red = Math.min(255, light + 60);
                    return red << 16 | Math.min(255, light + 30) << 8 | light / 2;
                });
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
