package org.agentdesk.ui.app;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The simulator without customers of its own, and the hand that plays them (its control API).
record SimulatedCentre(String address, List<String> customers) {

    private static final Pattern SESSION = Pattern.compile("\"channelSessionId\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]+)\"");
    private static final Pattern CONVERSATION = Pattern.compile("\"conversationId\":\"([^\"]+)\"");

    static SimulatedCentre start() throws Exception {
        var address = EmbeddedSimulator.start("--no-script").get(10, TimeUnit.SECONDS);
        return new SimulatedCentre(address, new ArrayList<>());
    }

    /// One that runs elsewhere.
    static SimulatedCentre at(String address) {
        return new SimulatedCentre(address, new ArrayList<>());
    }

    /// A customer comes by web chat and says something; the conversation's id.
    String customerArrives(String name, String text) throws IOException {
        return arrival(
                "{\"channel\":\"WEB\",\"name\":\"%s\",\"text\":\"%s\"}".formatted(name, text));
    }

    private String arrival(String body) throws IOException {
        var matcher = CONVERSATION.matcher(post("conversations", body));
        if (!matcher.find()) {
            throw new IOException("the answer names no conversation");
        }
        customers.add(matcher.group(1));
        return matcher.group(1);
    }

    /// A customer comes to one agent only; the conversation's id.
    String customerComesTo(String agent, String name, String text) throws IOException {
        return arrival(
                "{\"agent\":\"%s\",\"name\":\"%s\",\"text\":\"%s\"}".formatted(agent, name, text));
    }

    /// A customer comes into a pull-mode list; the id of the request.
    String requestIn(String list, String name, String text) throws IOException {
        return arrival(
                "{\"list\":\"%s\",\"name\":\"%s\",\"text\":\"%s\"}".formatted(list, name, text));
    }

    /// A customer comes to one agent only, out of the web widget: with a form that was filled in
    /// and with ids of customers it could be. The conversation's id.
    String customerComesTo(
            String agent, String name, String text, String formJson, List<String> suggested)
            throws IOException {
        var ids = suggested.isEmpty() ? "" : "\"" + String.join("\",\"", suggested) + "\"";
        return arrival(
                "{\"agent\":\"%s\",\"name\":\"%s\",\"text\":\"%s\",\"form\":%s,\"suggestions\":[%s]}"
                        .formatted(agent, name, text, formJson, ids));
    }

    /// A customer stands in the book; the id.
    String knows(String name, String phone) throws IOException {
        var body = "{\"firstName\":\"%s\",\"phoneNumber\":[\"%s\"]}".formatted(name, phone);
        var matcher = ID.matcher(send("/cim-customer/customers", body));
        if (!matcher.find()) {
            throw new IOException("the answer names no customer");
        }
        return matcher.group(1);
    }

    /// The next requests to a service fail.
    void fails(String path, int times) throws IOException {
        post(
                "faults/service",
                "{\"path\":\"%s\",\"mode\":\"error\",\"times\":%d}".formatted(path, times));
    }

    /// Whether a request that somebody is in is refused to others.
    void listsExclusive(boolean on) throws IOException {
        post("settings", "{\"listsExclusive\":" + on + "}");
    }

    /// The server emits an event, whatever it stands for.
    void emits(String agent, String event, String payload) throws IOException {
        post(
                "agents/" + agent + "/emit",
                "{\"event\":\"%s\",\"payload\":%s}".formatted(event, payload));
    }

    /// The customer says something.
    void customerSays(String conversationId, String text) throws IOException {
        post("conversations/" + conversationId + "/messages", "{\"text\":\"" + text + "\"}");
    }

    /// The customer sends the simulator's sample of a body type.
    void customerSendsSample(String conversationId, String type) throws IOException {
        post("conversations/" + conversationId + "/messages", "{\"sample\":\"" + type + "\"}");
    }

    /// The customer comes by another channel too, or back; the id of the channel session.
    String customerComesBy(String conversationId, String channel) throws IOException {
        var answer =
                post(
                        "conversations/" + conversationId + "/sessions",
                        "{\"channel\":\"" + channel + "\"}");
        var matcher = SESSION.matcher(answer);
        if (!matcher.find()) {
            throw new IOException("the answer names no channel session");
        }
        return matcher.group(1);
    }

    /// One channel session of the customer ends.
    void sessionEnds(String conversationId, String sessionId) throws IOException {
        post(
                "conversations/" + conversationId + "/leave",
                "{\"channelSessionId\":\"" + sessionId + "\"}");
    }

    /// The customer is seen typing.
    void customerTypes(String conversationId) throws IOException {
        post("conversations/" + conversationId + "/typing", "{}");
    }

    /// The customer has read everything.
    void customerReads(String conversationId) throws IOException {
        post("conversations/" + conversationId + "/read", "{}");
    }

    /// A bot suggests an answer to the customer's newest message.
    void botSuggests(String conversationId, String text) throws IOException {
        post("conversations/" + conversationId + "/suggest", "{\"text\":\"" + text + "\"}");
    }

    /// Something happens that the simulator keeps among its scenes.
    void plays(String conversationId, String scene) throws IOException {
        post("conversations/" + conversationId + "/scenes", "{\"scene\":\"" + scene + "\"}");
    }

    /// From the next login on, an agent has these scopes on customers.
    void customerScopes(String agent, String... scopes) throws IOException {
        var list = String.join("\",\"", scopes);
        post("agents/" + agent + "/scopes", "{\"customer\":[\"" + list + "\"]}");
    }

    void customerLeaves(String conversationId) throws IOException {
        post("conversations/" + conversationId + "/leave", "{}");
    }

    /// The offers of a conversation have rung long enough.
    void ringsOut(String conversationId) throws IOException {
        post("conversations/" + conversationId + "/revoke", "{}");
    }

    /// How long agents may wrap up from now on; zero for not at all.
    void wrapUpFor(Duration duration) throws IOException {
        post("settings", "{\"wrapUpMillis\":%d}".formatted(duration.toMillis()));
    }

    /// How soon customers should have an answer from now on.
    void answersWithin(Duration duration) throws IOException {
        post("settings", "{\"slaMillis\":%d}".formatted(duration.toMillis()));
    }

    /// A customer comes whom an agent's desk joins by itself; the conversation's id.
    String startedFor(String agent, String name, String text) throws IOException {
        return arrival(
                "{\"agent\":\"%s\",\"started\":true,\"name\":\"%s\",\"text\":\"%s\"}"
                        .formatted(agent, name, text));
    }

    /// The connection of an agent is cut, as by a lost network.
    void drop(String agent) throws IOException {
        post("agents/" + agent + "/drop", "{}");
    }

    /// Everything told to agents comes so much later; zero for at once.
    void delayEvents(Duration duration) throws IOException {
        post("faults/delay", "{\"millis\":%d}".formatted(duration.toMillis()));
    }

    /// Whether wrap-up forms allow one value only from now on.
    void wrapUpWithOneValue(boolean single) throws IOException {
        post("settings", "{\"wrapUpSingle\":%b}".formatted(single));
    }

    /// The server takes everybody out of a conversation at once, for a reason.
    void closes(String conversationId, String reason) throws IOException {
        post(
                "conversations/" + conversationId + "/close",
                "{\"force\":true,\"reason\":\"%s\"}".formatted(reason));
    }

    /// Cuts an agent's connection. It cannot be made again until it may.
    void cutsOff(String agent) throws IOException {
        refuseHandshakes(true);
        drop(agent);
    }

    /// Whoever was cut off may come back.
    void letsIn() throws IOException {
        refuseHandshakes(false);
    }

    /// What a user may do from the next sign-in on; null for what is usual.
    ///
    /// @param resources JSON, scopes by resource
    void scopes(String user, String resources) throws IOException {
        var body = resources == null ? "{}" : "{\"resources\":" + resources + "}";
        post("agents/" + user + "/scopes", body);
    }

    /// The server lets nobody in, or everybody again.
    void refuseHandshakes(boolean on) throws IOException {
        post("faults/handshake", "{\"mode\":\"%s\"}".formatted(on ? "error" : "none"));
    }

    /// How long a request looks for an agent.
    void lookFor(Duration duration) throws IOException {
        post("settings", "{\"ttlMillis\":%d}".formatted(duration.toMillis()));
    }

    /// A service fails so from now on; `none` ends that.
    ///
    /// @param path how its address begins
    /// @param bytes with `cut`, how much of a body is read before the connection is reset
    void fails(String path, String mode, int bytes) throws IOException {
        post(
                "faults/service",
                "{\"path\":\"%s\",\"mode\":\"%s\",\"bytes\":%d}".formatted(path, mode, bytes));
    }

    /// An administrator takes a queue away, or brings it back.
    void queue(String name, boolean open) throws IOException {
        post("queues/" + name + (open ? "/open" : "/close"), "{}");
    }

    /// How long requests ring from now on.
    void ringFor(Duration duration) throws IOException {
        post("settings", "{\"ronaMillis\":%d}".formatted(duration.toMillis()));
    }

    /// What the simulator has of a conversation, as it tells it: JSON without spaces.
    String told(String conversationId) throws IOException {
        var uri = URI.create(address).resolve("/control/conversations/" + conversationId);
        try (var answer = uri.toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Everybody who came leaves, so that the next test starts with nobody waiting.
    void forgetCustomers() {
        for (var customer : customers) {
            try {
                customerLeaves(customer);
            } catch (IOException e) {
                // gone already
            }
        }
        customers.clear();
    }

    private String post(String path, String json) throws IOException {
        return send("/control/" + path, json);
    }

    private String send(String path, String json) throws IOException {
        var uri = URI.create(address).resolve(path);
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        try (var answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
