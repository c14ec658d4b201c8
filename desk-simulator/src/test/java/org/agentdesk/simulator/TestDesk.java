package org.agentdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.agentdesk.simulator.json.Json;

/// A desk of the tests: one Socket.IO connection over a WebSocket.
final class TestDesk implements WebSocket.Listener, AutoCloseable {
    static final String CHAT = "6305de07166ba1099d11d8e6";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final long POKE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /// An event from the server.
    record Event(String name, JsonNode payload, String ackId) {}

    private final Deque<Event> inbox = new ArrayDeque<>();
    private final StringBuilder partial = new StringBuilder();
    private final JsonNode user;
    private WebSocket socket;
    private JsonNode connectError;
    private boolean connected;
    private boolean told;
    private boolean closed;

    private TestDesk(JsonNode user) {
        this.user = user;
    }

    /// Signs in and waits for the first presence.
    static TestDesk signIn(Simulator simulator, String name) {
        var user = login(simulator, name);
        var auth = Json.object().put("agent", Json.write(user));
        var desk = open(simulator, user, auth);
        desk.await("agentPresence");
        return desk;
    }

    static JsonNode login(Simulator simulator, String name) {
        var body = Json.object().put("username", name).put("password", "secret");
        var answer = Web.post(simulator.baseUri() + "/agent/login", Json.write(body));
        return answer.json().path("data").path("keycloak_User");
    }

    /// Opens a connection with any auth payload and does not wait for the answer.
    static TestDesk open(Simulator simulator, JsonNode user, JsonNode auth) {
        var desk = new TestDesk(user);
        var address = simulator.baseUri().toString().replaceFirst("^http", "ws");
        var url = URI.create(address + "/socket.io/?EIO=4&transport=websocket");
        desk.socket = Web.client().newWebSocketBuilder().buildAsync(url, desk).join();
        desk.raw("40" + Json.write(auth));
        return desk;
    }

    String id() {
        return user.path("id").asText();
    }

    synchronized void raw(String packet) {
        socket.sendText(packet, true).join();
    }

    void emit(String event, JsonNode payload) {
        raw("42" + Json.write(Json.array().add(event).add(payload)));
    }

    void ready() {
        state("READY", null);
        await("agentPresence");
        mrd("READY");
        await("agentPresence");
    }

    void state(String name, JsonNode reason) {
        var command = Json.object().put("agentId", id()).put("action", "agentState");
        command.set("state", Json.object().put("name", name).set("reasonCode", reason));
        emit("changeAgentState", command);
    }

    void mrd(String state) {
        mrd(state, CHAT);
    }

    void mrd(String state, String mrdId) {
        var command = Json.object().put("agentId", id()).put("action", "agentMRDState");
        emit("changeAgentState", command.put("state", state).put("mrdId", mrdId));
    }

    /// Accepts an offer and returns the data it is answered with.
    JsonNode accept(JsonNode request) {
        subscribe(request);
        var id = request.path("conversationId").asText();
        return await("onTopicData", d -> d.path("conversationId").asText().equals(id));
    }

    void subscribe(JsonNode request) {
        var command = Json.object().put("agentId", id());
        command.set("conversationId", request.path("conversationId"));
        command.set("taskId", request.path("taskId"));
        command.set("roomInfo", request.path("roomInfo"));
        command.set("topicParticipant", participant(request.path("conversationId").asText()));
        emit("topicSubscription", command);
    }

    ObjectNode participant(String conversationId) {
        return Json.object()
                .put("id", UUID.randomUUID().toString())
                .put("type", "AGENT")
                .put("conversationId", conversationId);
    }

    void leave(String conversationId) {
        emit("topicUnsubscription", about(conversationId));
    }

    ObjectNode about(String conversationId) {
        return Json.object().put("conversationId", conversationId).put("agentId", id());
    }

    /// Publishes a message of a name and returns its id.
    String publish(String conversationId, String name, String text) {
        var messageId = UUID.randomUUID().toString();
        publish(conversationId, name, messageId, text);
        return messageId;
    }

    void publish(String conversationId, String name, String messageId, String text) {
        var data = Json.object().put("id", messageId);
        var sender = Json.object().put("id", id()).put("type", "AGENT");
        data.set("header", Json.object().set("sender", sender));
        data.set("body", Json.object().put("type", "PLAIN").put("markdownText", text));
        var event = Json.object().put("id", UUID.randomUUID().toString());
        event.put("name", name).put("type", "MESSAGE").set("data", data);
        emit("publishCimEvent", about(conversationId).set("cimEvent", event));
    }

    JsonNode await(String name) {
        return await(name, _ -> true);
    }

    JsonNode await(String name, Predicate<JsonNode> fits) {
        return awaitEvent(name, fits).payload();
    }

    /// The first event of the name that fits; it is taken from the inbox.
    synchronized Event awaitEvent(String name, Predicate<JsonNode> fits) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            for (var event : inbox) {
                if (event.name.equals(name) && fits.test(event.payload)) {
                    inbox.remove(event);
                    return event;
                }
            }
            pause(end, "no " + name + " but " + inbox.stream().map(Event::name).toList());
        }
    }

    /// The first CimEvent of that name.
    JsonNode awaitCim(String name) {
        var event = await("onCimEvent", e -> cim(e).path("name").asText().equals(name));
        return cim(event);
    }

    static JsonNode cim(JsonNode event) {
        return Json.read(event.path("cimEvent").asText());
    }

    /// The names of all events not yet taken, CimEvents by their own names.
    synchronized List<String> pending() {
        var names = new ArrayList<String>();
        inbox.forEach(event ->
                names.add(
                        event.name.equals("onCimEvent")
                                ? cim(event.payload).path("name").asText()
                                : event.name));
        return names;
    }

    /// Waits until everything sent so far has been answered.
    void settle() {
        emit("noSuchEvent", Json.object());
        await("errors", e -> e.path("task").asText().equals("noSuchEvent"));
    }

    synchronized JsonNode awaitConnectError() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (connectError == null) {
            pause(end, "no connect_error");
        }
        return connectError;
    }

    /// Waits until the connection is over; true when the server said so before.
    ///
    /// Once in some hundred times the JDK's client overlooks that the other side is gone, and
    /// notices only when it writes: so something is written now and then.
    synchronized boolean awaitEnd() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!closed) {
            pause(Math.min(end, System.nanoTime() + POKE_NANOS), end, "still connected");
            socket.sendText("3", true).exceptionally(_ -> over());
        }
        return told;
    }

    private synchronized WebSocket over() {
        closed = true;
        notifyAll();
        return socket;
    }

    private void pause(long end, String complaint) {
        pause(end, end, complaint);
    }

    private void pause(long until, long end, String complaint) {
        long now = System.nanoTime();
        if (now >= end) {
            throw new AssertionError(complaint);
        }
        try {
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - now)));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized boolean isConnected() {
        return connected;
    }

    @Override
    public void onOpen(WebSocket from) {
        from.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            take(partial.toString());
            partial.setLength(0);
            notifyAll();
        }
        return null;
    }

    private void take(String packet) {
        if (packet.equals("2")) {
            socket.sendText("3", true);
        } else if (packet.startsWith("40")) {
            connected = true;
        } else if (packet.startsWith("41")) {
            told = true;
        } else if (packet.startsWith("44")) {
            connectError = Json.read(packet.substring(2));
        } else if (packet.startsWith("42")) {
            int start = packet.indexOf('[');
            var data = Json.read(packet.substring(start));
            var name = data.path(0).asText();
            inbox.add(new Event(name, data.path(1), packet.substring(2, start)));
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        over();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        over();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
