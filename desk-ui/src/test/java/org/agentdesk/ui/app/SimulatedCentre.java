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

    private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]+)\"");
    private static final Pattern CONVERSATION = Pattern.compile("\"conversationId\":\"([^\"]+)\"");

    static SimulatedCentre start() throws Exception {
        var address = EmbeddedSimulator.start("--no-script").get(10, TimeUnit.SECONDS);
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
        post("faults/services", "{\"path\":\"%s\",\"times\":%d}".formatted(path, times));
    }

    /// Plays what seldom happens.
    void scene(String conversationId, String scene) throws IOException {
        post("conversations/" + conversationId + "/scenes", "{\"scene\":\"" + scene + "\"}");
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
