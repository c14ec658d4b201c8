package org.agentdesk.core.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.agentdesk.core.model.Patience;
import org.jspecify.annotations.Nullable;

/// The HTTP client under one Socket.IO connection, on daemon threads that end with it.
///
/// A close frame of the server is answered at once: the library itself would notice it only when
/// the next heartbeat stays away.
final class SocketHttp implements WebSocket.Factory, AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final String POST = "POST";
    private static final Duration LONG_POLL = Duration.ofSeconds(90);
    private static final Duration FLUSH = Duration.ofSeconds(2);

    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("desk-http-", 0).factory());
    private final OkHttpClient client;
    private final OkHttpClient posting;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong heard = new AtomicLong(System.nanoTime());

    /// Nothing is repeated behind the desk's back: a POST may have got through although no answer
    /// came, and what the server told in the answer to a poll that was lost would never be missed.
    ///
    /// A WebSocket is pinged with every heartbeat and has to answer before the next. When polling,
    /// what is sent has to be taken within the silence that is allowed.
    SocketHttp(Patience patience) {
        client =
                new OkHttpClient.Builder()
                        .dispatcher(new Dispatcher(threads))
                        .connectTimeout(CONNECT_TIMEOUT)
                        .readTimeout(LONG_POLL)
                        .retryOnConnectionFailure(false)
                        .pingInterval(patience.heartbeat())
                        .addNetworkInterceptor(this::hearing)
                        .build();
        posting = client.newBuilder().callTimeout(patience.silence()).build();
    }

    Call.Factory client() {
        return request -> (request.method().equals(POST) ? posting : client).newCall(request);
    }

    private Response hearing(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        heard.set(System.nanoTime());
        return response;
    }

    /// Whether anything has come since a moment of [System#nanoTime()].
    boolean hasHeardSince(long nanos) {
        return heard.get() - nanos > 0;
    }

    @Override
    public WebSocket newWebSocket(Request request, WebSocketListener listener) {
        open.incrementAndGet();
        return client.newWebSocket(request, new Answering(listener));
    }

    /// Whether nothing is open or under way any more.
    boolean isQuiet() {
        return open.get() == 0 && client.dispatcher().runningCallsCount() == 0;
    }

    /// Gives what is being written a moment to leave, then ends the threads.
    @Override
    public void close() {
        Thread.ofVirtual()
                .name("desk-http-end")
                .start(() -> {
                    sleep(FLUSH);
                    client.dispatcher().cancelAll();
                    client.connectionPool().evictAll();
                    threads.shutdown();
                });
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Passes everything on and answers a close frame.
    private final class Answering extends WebSocketListener {

        private final WebSocketListener inner;

        private Answering(WebSocketListener inner) {
            this.inner = inner;
        }

        @Override
        public void onOpen(WebSocket socket, Response response) {
            inner.onOpen(socket, response);
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            heard.set(System.nanoTime());
            inner.onMessage(socket, text);
        }

        @Override
        public void onMessage(WebSocket socket, ByteString bytes) {
            heard.set(System.nanoTime());
            inner.onMessage(socket, bytes);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(code, reason);
            inner.onClosing(socket, code, reason);
        }

        @Override
        public void onClosed(WebSocket socket, int code, String reason) {
            open.decrementAndGet();
            inner.onClosed(socket, code, reason);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
            open.decrementAndGet();
            inner.onFailure(socket, failure, response);
        }
    }
}
