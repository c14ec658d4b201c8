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

    /// The customer says something.
    void customerSays(String conversationId, String text) throws IOException {
        post("conversations/" + conversationId + "/messages", "{\"text\":\"" + text + "\"}");
    }

    /// The customer sends the simulator's sample of a body type.
    void customerSendsSample(String conversationId, String type) throws IOException {
        post("conversations/" + conversationId + "/messages", "{\"sample\":\"" + type + "\"}");
    }

    void customerTypes(String conversationId) throws IOException {
        post("conversations/" + conversationId + "/typing", "{}");
    }

    /// The customer has seen the agent's newest message; nothing happens where there is none.
    void customerReads(String conversationId) throws IOException {
        post("conversations/" + conversationId + "/read", "{}");
    }

    /// The agent's connection is lost, as by a lost network.
    void losesTheLink(String agent) throws IOException {
        post("agents/" + agent + "/drop", "{}");
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
        var uri = URI.create(address).resolve("/control/" + path);
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
