package org.agentdesk.core.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.faults.History.Passed;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.transport.AgentManagerSocket;
import org.agentdesk.core.transport.ServerAddress;
import org.agentdesk.core.wire.JsonText;
import org.jspecify.annotations.Nullable;

/// A connection that remembers what passed.
final class RecordingSocket implements AgentManagerSocket {

    private final AgentManagerSocket socket;
    private final Collection<String> written;
    private final List<Passed> passed = Collections.synchronizedList(new ArrayList<>());

    /// @param written the ids of what the agent wrote; may grow
    RecordingSocket(AgentManagerSocket socket, Collection<String> written) {
        this.socket = socket;
        this.written = written;
    }

    List<Passed> passed() {
        return List.copyOf(passed);
    }

    @Override
    public void open(ServerAddress server, Me me, Listener listener) {
        passed.add(new Passed.Opened());
        socket.open(server, me, new Ears(listener));
    }

    @Override
    public void emit(String event, Json payload) {
        if (event.equals("changeAgentState")) {
            passed.add(new Passed.StateAsked());
        }
        var id = payload.get("cimEvent").get("data").get("id").text();
        if (written.contains(id)) {
            passed.add(new Passed.Sent(payload.get("conversationId").text(), id));
        }
        socket.emit(event, payload);
    }

    @Override
    public void acknowledge(long ack, Json payload) {
        socket.acknowledge(ack, payload);
    }

    @Override
    public void flush() {
        socket.flush();
    }

    @Override
    public void close() {
        socket.close();
    }

    private final class Ears implements Listener {

        private final Listener inner;

        private Ears(Listener inner) {
            this.inner = inner;
        }

        @Override
        public void connected() {
            inner.connected();
        }

        @Override
        public void refused(String message, Json data) {
            inner.refused(message, data);
        }

        @Override
        public void lost(Trouble trouble) {
            inner.lost(trouble);
        }

        @Override
        public void closedByServer() {
            inner.closedByServer();
        }

        @Override
        public void arrived(String event, List<Json> args, @Nullable Long ack) {
            inner.arrived(event, args, ack);
            var text = JsonText.write(args.isEmpty() ? Json.Null.NULL : args.getFirst());
            written.stream()
                    .filter(text::contains)
                    .forEach(id -> passed.add(new Passed.Confirmed(id)));
        }
    }
}
