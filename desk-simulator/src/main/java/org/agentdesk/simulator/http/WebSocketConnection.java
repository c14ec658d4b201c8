package org.agentdesk.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A WebSocket, server side. One thread reads; any thread may write or close.
public final class WebSocketConnection {
    private static final int LINGER_MILLIS = 2_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final int maxMessage;
    private final ReentrantLock writing = new ReentrantLock();
    private boolean closeSent;

    WebSocketConnection(Socket socket, InputStream in, OutputStream out, int maxMessage) {
        this.socket = socket;
        this.in = in;
        this.out = out;
        this.maxMessage = maxMessage;
    }

    /// How long a read may take; 0 for ever.
    public void readTimeout(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    /// The next text message, or null once the socket is closed. Pings are answered, binary
    /// messages skipped.
    ///
    /// @throws IOException when the connection is lost or the peer breaks the protocol
    public @Nullable String readText() throws IOException {
        try {
            return nextText();
        } catch (WebSocketViolation e) {
            close(e.code());
            throw e;
        } catch (EOFException e) {
            return null;
        }
    }

    private @Nullable String nextText() throws IOException {
        var message = new ByteArrayOutputStream();
        int kind = WebSocketFrame.CONTINUATION;
        while (true) {
            var frame = WebSocketFrame.read(in, maxMessage);
            if (frame.isControl()) {
                if (!control(frame)) {
                    return null;
                }
                continue;
            }
            kind = continued(kind, frame);
            append(message, frame);
            if (frame.fin()) {
                if (kind == WebSocketFrame.TEXT) {
                    return decode(message.toByteArray());
                }
                message.reset();
                kind = WebSocketFrame.CONTINUATION;
            }
        }
    }

    private static int continued(int kind, WebSocketFrame frame) throws WebSocketViolation {
        boolean within = kind != WebSocketFrame.CONTINUATION;
        if (within != (frame.opcode() == WebSocketFrame.CONTINUATION)) {
            throw new WebSocketViolation(1002, "fragments out of order");
        }
        return within ? kind : frame.opcode();
    }

    private void append(ByteArrayOutputStream message, WebSocketFrame frame) throws IOException {
        if (message.size() + frame.payload().length > maxMessage) {
            throw new WebSocketViolation(1009, "message too big");
        }
        message.write(frame.payload());
    }

    private static String decode(byte[] utf8) throws WebSocketViolation {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw new WebSocketViolation(1007, "not UTF-8");
        }
    }

    /// Answers a control frame; false when the peer closes.
    private boolean control(WebSocketFrame frame) throws IOException {
        switch (frame.opcode()) {
            case WebSocketFrame.PING ->
                    write(new WebSocketFrame(true, WebSocketFrame.PONG, frame.payload()));
            case WebSocketFrame.CLOSE -> {
                echoClose(frame.payload());
                return false;
            }
            default -> {}
        }
        return true;
    }

    private void echoClose(byte[] payload) throws IOException {
        var code = payload.length >= 2 ? Arrays.copyOf(payload, 2) : new byte[0];
        write(new WebSocketFrame(true, WebSocketFrame.CLOSE, code));
    }

    /// Sends one text message; blocks while the peer does not read.
    public void sendText(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        write(new WebSocketFrame(true, WebSocketFrame.TEXT, bytes));
    }

    private void write(WebSocketFrame frame) throws IOException {
        writing.lock();
        try {
            if (!closeSent) {
                closeSent = frame.opcode() == WebSocketFrame.CLOSE;
                frame.write(out);
            }
        } finally {
            writing.unlock();
        }
    }

    /// Sends a close frame; the reader then has two seconds to see the peer's answer.
    public void close(int code) {
        try {
            var payload = new byte[] {(byte) (code >>> 8), (byte) code};
            write(new WebSocketFrame(true, WebSocketFrame.CLOSE, payload));
            socket.setSoTimeout(LINGER_MILLIS);
            lingerThenAbort();
        } catch (IOException e) {
            abort();
        }
    }

    private void lingerThenAbort() {
        Thread.ofVirtual()
                .name("simulator-websocket-linger")
                .start(() -> {
                    try {
                        Thread.sleep(LINGER_MILLIS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    abort();
                });
    }

    /// Cuts the connection without a word.
    public void abort() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed either way.
        }
    }
}
