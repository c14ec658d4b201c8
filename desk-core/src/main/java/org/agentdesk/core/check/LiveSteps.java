package org.agentdesk.core.check;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.agentdesk.core.check.Report.Result;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Patience;
import org.agentdesk.core.model.Presence;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.transport.AgentManagerSocket;
import org.agentdesk.core.transport.ServerAddress;
import org.agentdesk.core.transport.SocketIoConnection;
import org.agentdesk.core.wire.ServerEvent;
import org.agentdesk.core.wire.ServerEventDecoder;
import org.jspecify.annotations.Nullable;

/// The live connection: by each transport on its own, and what the server says first.
final class LiveSteps {

    private static final Duration OPEN = Duration.ofSeconds(20);
    private static final Duration FIRST_WORD = Duration.ofSeconds(15);

    private final ServerAddress server;
    private final Me me;
    private @Nullable Ears ears;

    LiveSteps(ServerAddress server, Me me) {
        this.server = server;
        this.me = me;
    }

    /// Opens a connection by one transport only. The last one that opens stays, for the presence.
    Result connect(String transport) throws InterruptedException {
        var socket = new SocketIoConnection(List.of(transport), Patience.STANDARD);
        var heard = new Ears(socket);
        socket.open(server, me, heard);
        var result =
                Steps.await(heard.opened, OPEN)
                        .orElseGet(() -> failed(new Trouble(Trouble.Kind.NO_ANSWER, null)));
        if (!result.worked()) {
            heard.end();
            return result;
        }
        end();
        ears = heard;
        return result;
    }

    /// Waits for the first agentPresence, and closes the connection.
    Result presence() throws InterruptedException {
        var heard = ears;
        if (heard == null) {
            return Result.failed("presence.failed");
        }
        try {
            return Steps.await(heard.presence, FIRST_WORD)
                    .map(p -> Result.ok("presence.ok", p.stateName(), p.mrds().size()))
                    .orElseGet(() -> Result.failed("presence.failed"));
        } finally {
            end();
        }
    }

    private void end() {
        if (ears != null) {
            ears.end();
            ears = null;
        }
    }

    private static Result failed(Trouble trouble) {
        return new Result(false, Words.of(trouble));
    }

    /// Hears whether it opened, and the first agentPresence.
    private static final class Ears implements AgentManagerSocket.Listener {

        private final ServerEventDecoder decoder = new ServerEventDecoder();
        private final AgentManagerSocket socket;
        private final CompletableFuture<Result> opened = new CompletableFuture<>();
        private final CompletableFuture<Presence> presence = new CompletableFuture<>();

        private Ears(AgentManagerSocket socket) {
            this.socket = socket;
        }

        @Override
        public void connected() {
            opened.complete(Result.ok("socket.ok"));
        }

        @Override
        public void refused(String message, Json data) {
            var words = data.get("content").get("msg").textOrNull();
            opened.complete(
                    failed(new Trouble(Trouble.Kind.REFUSED, words == null ? message : words)));
        }

        @Override
        public void lost(Trouble trouble) {
            opened.complete(new Result(false, Words.of("socket.failed")));
        }

        @Override
        public void closedByServer() {
            opened.complete(failed(new Trouble(Trouble.Kind.SERVER_CLOSED, null)));
        }

        @Override
        public void arrived(String event, List<Json> args, @Nullable Long ack) {
            if (decoder.decode(event, args, Clock.systemUTC().instant())
                    instanceof ServerEvent.PresenceTold told) {
                presence.complete(told.presence());
            }
        }

        private void end() {
            socket.close();
            socket.flush();
        }
    }
}
