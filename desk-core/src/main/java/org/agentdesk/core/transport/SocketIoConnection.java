package org.agentdesk.core.transport;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Patience;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.Trouble.Kind;
import org.agentdesk.core.wire.JsonText;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/// The live connection over socket.io-client.
///
/// The library's own reconnecting and buffering are off: the machine decides when to try again and
/// what to send. WebSocket is tried first; where a proxy does not let it through, polling.
public final class SocketIoConnection implements AgentManagerSocket {

    private static final String SERVER_DISCONNECT = "io server disconnect";
    private static final Duration FLUSH = Duration.ofSeconds(1);

    private static final Set<String> ANSWERED =
            Set.of("changeAgentState", "topicSubscription", "topicUnsubscription");

    private final List<String> transports;
    private final Patience patience;
    private final AtomicLong acks = new AtomicLong();
    private @Nullable Attempt current;
    private volatile @Nullable SocketHttp last;

    /// A connection by WebSocket, or polling where that does not get through.
    public SocketIoConnection(Patience patience) {
        this(List.of("websocket", "polling"), patience);
    }

    /// @param transports `websocket` and `polling`, in the order they are tried
    public SocketIoConnection(List<String> transports, Patience patience) {
        this.transports = List.copyOf(transports);
        this.patience = patience;
    }

    @Override
    public synchronized void open(ServerAddress server, Me me, Listener listener) {
        close();
        start(new Attempt(server, me, listener, transports.getFirst()));
    }

    private synchronized void start(Attempt attempt) {
        current = attempt;
        last = attempt.http;
        attempt.connect();
    }

    /// Polling after WebSocket failed, unless something else happened in between.
    private synchronized void fallBack(Attempt failed) {
        if (current == failed) {
            failed.end();
            start(new Attempt(failed.server, failed.me, failed.listener, transports.getLast()));
        }
    }

    @Override
    public synchronized void emit(String event, Json payload) {
        if (current != null && current.socket.connected()) {
            current.socket.emit(event, payload);
            if (isAnswered(event, payload)) {
                current.expectWord();
            }
        }
    }

    /// Of what is published, only messages are sure to be echoed.
    private static boolean isAnswered(String event, Json payload) {
        return ANSWERED.contains(event)
                || payload.get("cimEvent").get("name").text().endsWith("_MESSAGE");
    }

    /// A connection that stays silent although it was asked is as good as none.
    private void giveUp(Attempt silent) {
        synchronized (this) {
            if (current != silent) {
                return;
            }
            close();
        }
        silent.listener.lost(new Trouble(Kind.NO_ANSWER, silent.server.origin().getHost()));
    }

    @Override
    public synchronized void acknowledge(long ack, Json payload) {
        if (current != null) {
            current.acknowledge(ack, payload);
        }
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.end();
            current = null;
        }
    }

    @Override
    public void flush() {
        var http = last;
        long end = System.nanoTime() + FLUSH.toNanos();
        try {
            while (http != null && !http.isQuiet() && System.nanoTime() < end) {
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isCurrent(Attempt attempt) {
        return current == attempt;
    }

    /// One try to have a connection, and the connection if it succeeds.
    private final class Attempt {

        private final ServerAddress server;
        private final Me me;
        private final Listener listener;
        private final String transport;
        private final SocketHttp http = new SocketHttp(patience);
        private final Map<Long, Ack> pending = new ConcurrentHashMap<>();
        private final Socket socket;
        private volatile boolean opened;

        private Attempt(ServerAddress server, Me me, Listener listener, String transport) {
            this.server = server;
            this.me = me;
            this.listener = listener;
            this.transport = transport;
            socket = IO.socket(server.origin(), options());
        }

        private IO.Options options() {
            var options = new IO.Options();
            options.forceNew = true;
            options.reconnection = false;
            options.timeout = patience.attempt().toMillis();
            options.transports = new String[] {transport};
            options.path = server.socketPath();
            options.query = "username=" + URLEncoder.encode(me.username(), StandardCharsets.UTF_8);
            options.auth = handshake();
            options.encoder = new SocketCodec.Encoder();
            options.decoder = new SocketCodec.Decoder();
            options.callFactory = http.client();
            options.webSocketFactory = http;
            return options;
        }

        /// `agent` is a JSON string, `fcm` an object: the form that real servers are fed. The
        /// library asks for texts but passes on whatever it is given.
        @SuppressWarnings({"unchecked", "rawtypes"})
        private Map<String, String> handshake() {
            var fcm =
                    new JSONObject()
                            .put("desktopFcmKey", JSONObject.NULL)
                            .put("mobileFcmKey", JSONObject.NULL);
            Map auth = new HashMap();
            auth.put("agent", JsonText.write(me.source()));
            auth.put("fcm", fcm);
            return auth;
        }

        private void connect() {
            socket.on(Socket.EVENT_CONNECT, _ -> onConnect());
            socket.on(Socket.EVENT_CONNECT_ERROR, args -> onError(first(args)));
            socket.on(Socket.EVENT_DISCONNECT, args -> onDisconnect(String.valueOf(first(args))));
            socket.onAnyIncoming(this::onEvent);
            socket.connect();
        }

        /// Looks once, when the silence has lasted long enough.
        private void expectWord() {
            long asked = System.nanoTime();
            CompletableFuture.delayedExecutor(patience.silence().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        if (!http.hasHeardSince(asked)) {
                            giveUp(this);
                        }
                    });
        }

        private static @Nullable Object first(Object[] args) {
            return args.length == 0 ? null : args[0];
        }

        private void onConnect() {
            opened = true;
            if (isCurrent(this)) {
                listener.connected();
            }
        }

        private void onError(@Nullable Object error) {
            if (!isCurrent(this)) {
                return;
            }
            if (error instanceof JSONObject refusal) {
                listener.refused(refusal.optString("message"), json(refusal.optJSONObject("data")));
                return;
            }
            var trouble = trouble(error);
            boolean last = transport.equals(transports.getLast());
            if (!last && !opened && mayBeProxy(trouble)) {
                fallBack(this);
            } else {
                listener.lost(trouble);
            }
        }

        /// Where nothing listens or nobody is trusted, polling would fare no better.
        private static boolean mayBeProxy(Trouble trouble) {
            return switch (trouble.kind()) {
                case UNKNOWN_HOST, CERTIFICATE_NOT_TRUSTED -> false;
                default -> true;
            };
        }

        private Trouble trouble(@Nullable Object error) {
            var host = server.origin().getHost();
            return error instanceof Throwable failure
                    ? Troubles.of(failure, host)
                    : new Trouble(Kind.SERVER_DOWN, host);
        }

        private static Json json(@Nullable JSONObject object) {
            try {
                return object == null ? Json.Null.NULL : JsonText.parse(object.toString());
            } catch (JsonText.NotJson e) {
                return Json.Null.NULL;
            }
        }

        private void onDisconnect(String reason) {
            pending.clear();
            if (!isCurrent(this)) {
                return;
            }
            if (reason.equals(SERVER_DISCONNECT)) {
                listener.closedByServer();
            } else {
                listener.lost(new Trouble(Kind.SERVER_DOWN, server.origin().getHost()));
            }
        }

        private void onEvent(Object... eventAndArgs) {
            if (!isCurrent(this)) {
                return;
            }
            List<Json> args = new ArrayList<>();
            @Nullable Long ack = null;
            for (int i = 1; i < eventAndArgs.length; i++) {
                switch (eventAndArgs[i]) {
                    case Json json -> args.add(json);
                    case Ack confirm -> ack = remember(confirm);
                    case null, default -> args.add(Json.Null.NULL);
                }
            }
            listener.arrived(String.valueOf(eventAndArgs[0]), args, ack);
        }

        private long remember(Ack confirm) {
            long number = acks.incrementAndGet();
            pending.put(number, confirm);
            return number;
        }

        private void acknowledge(long number, Json payload) {
            var confirm = pending.remove(number);
            if (confirm != null && socket.connected()) {
                confirm.call(payload);
            }
        }

        private void end() {
            pending.clear();
            socket.off();
            socket.offAnyIncoming();
            socket.disconnect();
            http.close();
        }
    }
}
