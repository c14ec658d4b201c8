package org.agentdesk.ui.media;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// An HTTP server on the loopback address that answers whatever a test says, true or not. Files are
/// also served the way a file engine does.
public final class RawServer implements AutoCloseable {

    /// Writes an answer, head and all.
    @FunctionalInterface
    public interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    public RawServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// Its origin, without a slash at the end.
    public String origin() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    public URI engine() {
        return URI.create(origin() + "/file-engine");
    }

    /// The address of a file as a connector would say it.
    public static String mediaUrl(String name) {
        return "http://connector:8443/file-engine/api/downloadFileStream?filename=" + name;
    }

    /// Serves a file, at its name and at the file engine.
    public void file(String name, byte[] content) {
        Answer answer =
                out -> {
                    out.write(head("200 OK", "Content-Length: " + content.length));
                    out.write(content);
                };
        at("/" + name, answer);
        at("/file-engine/api/downloadFileStream?filename=" + name, answer);
    }

    public void at(String path, Answer answer) {
        answers.put(path, answer);
    }

    public static byte[] head(String status, String... fields) {
        var lines = "HTTP/1.1 " + status + "\r\n" + String.join("\r\n", fields);
        return (lines + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// What was asked, heads as they came.
    public List<String> heads() {
        return List.copyOf(heads);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var bytes = new byte[16_384];
            int count = client.getInputStream().read(bytes);
            if (count <= 0) {
                return;
            }
            var head = new String(bytes, 0, count, StandardCharsets.US_ASCII);
            heads.add(head);
            var path = head.split(" ")[1];
            answers.getOrDefault(path, out -> out.write(head("404 Not Found", "Content-Length: 0")))
                    .write(client.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // the desk hung up, as some tests expect
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
