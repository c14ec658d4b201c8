package org.agentdesk.core.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.agentdesk.core.model.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SocketHttpTest {

    private final AtomicInteger posts = new AtomicInteger();

    /// Answers a GET, and hangs up on a POST.
    private void serve(ServerSocket door) {
        try {
            while (true) {
                var socket = door.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // the door is closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("POST")) {
                    posts.incrementAndGet();
                    return;
                }
                if (line.isEmpty()) {
                    var answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    @Test
    void aPostIsNotRepeatedBehindTheDesksBack() throws Exception {
        try (var door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                var http = new SocketHttp(Patience.STANDARD)) {
            Thread.ofVirtual().start(() -> serve(door));
            var request = new Request.Builder().url("http://127.0.0.1:" + door.getLocalPort());
            try (var answer = http.client().newCall(request.build()).execute()) {
                assertEquals("ok", answer.body().string());
            }
            var post = request.post(RequestBody.create("42", null)).build();
            assertThrows(IOException.class, () -> http.client().newCall(post).execute());
            assertEquals(1, posts.get());
        }
    }
}
