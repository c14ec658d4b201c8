package org.agentdesk.simulator.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One accepted connection: requests are read and answered one after the other.
final class HttpConnection implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);
    private static final int IDLE_MILLIS = 75_000;
    private static final int MAX_BODY = 32 * 1024 * 1024;
    private static final String WEBSOCKET_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Socket socket;
    private final HttpRoute route;

    HttpConnection(Socket socket, HttpRoute route) {
        this.socket = socket;
        this.route = route;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(IDLE_MILLIS);
            var in = new BufferedInputStream(socket.getInputStream());
            var out = new BufferedOutputStream(socket.getOutputStream());
            serve(in, out);
        } catch (IOException e) {
            LOG.debug("connection ended: {}", e.toString());
        }
    }

    private void serve(BufferedInputStream in, BufferedOutputStream out) throws IOException {
        var reader = new RequestReader(in, MAX_BODY, route::readable);
        try {
            boolean open = true;
            while (open) {
                var request = reader.next();
                open = request != null && answer(request, in, out);
            }
        } catch (BadRequest e) {
            write(out, HttpReply.text(e.status(), e.getMessage() + "\n"), false);
        }
    }

    private boolean answer(HttpRequest request, BufferedInputStream in, BufferedOutputStream out)
            throws IOException {
        return switch (Cors.apply(request, ask(request))) {
            case HttpReply.Full full -> write(out, full, request.keepsAlive());
            case HttpReply.Abort _ -> false;
            case HttpReply.Upgrade upgrade -> {
                acceptWebSocket(request, out);
                upgrade.talk()
                        .run(new WebSocketConnection(socket, in, out, upgrade.maxMessageBytes()));
                yield false;
            }
        };
    }

    private HttpReply ask(HttpRequest request) {
        try {
            return Cors.isPreflight(request)
                    ? HttpReply.bytes(204, "text/plain", new byte[0])
                    : route.answer(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HttpReply.Abort();
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.method(), request.path(), e);
            return HttpReply.rawJson(500, "{\"statusCode\":500}");
        }
    }

    private static boolean write(OutputStream out, HttpReply.Full reply, boolean keep)
            throws IOException {
        var head = new StringBuilder(200);
        head.append("HTTP/1.1 ").append(reply.status()).append(' ').append(phrase(reply.status()));
        reply.headers().forEach((name, value) -> line(head, name, value));
        if (reply.status() != 204) {
            line(head, "Content-Length", Integer.toString(reply.body().length));
        }
        line(head, "Connection", keep ? "keep-alive" : "close");
        head.append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(reply.body());
        out.flush();
        return keep;
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append("\r\n").append(name).append(": ").append(value.replaceAll("[\r\n]", " "));
    }

    private static void acceptWebSocket(HttpRequest request, OutputStream out) throws IOException {
        var key = Objects.requireNonNull(request.header("sec-websocket-key"));
        var head =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + accept(key)
                        + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String accept(String key) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            var hash = sha1.digest((key + WEBSOCKET_GUID).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    private static String phrase(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 204 -> "No Content";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 409 -> "Conflict";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 500 -> "Internal Server Error";
            default -> "Status";
        };
    }
}
