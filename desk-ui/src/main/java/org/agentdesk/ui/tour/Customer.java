package org.agentdesk.ui.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The hand that plays a customer of the embedded simulator, through its control API.
final class Customer {

    private static final Pattern CONVERSATION = Pattern.compile("\"conversationId\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]+)\"");
    private static final int PATIENCE = 10_000;

    private final String server;
    private final URI control;
    private String conversation = "";

    Customer(String simulator) {
        this.server = simulator;
        this.control = URI.create(simulator).resolve("/control/");
    }

    /// Comes to an agent, who joins at once; the id of the conversation.
    String comeTo(String agent) {
        return come(
                "{\"name\":\"Vera Sample\",\"agent\":\"%s\",\"started\":true,\"text\":\"Hi!\"}"
                        .formatted(agent));
    }

    /// Comes so, e.g. into a list; the id of the conversation.
    String come(String json) {
        var found = CONVERSATION.matcher(post("conversations", json));
        if (!found.find()) {
            throw new IllegalStateException("the simulator started no conversation");
        }
        conversation = found.group(1);
        return conversation;
    }

    /// Stands in the centre's book of customers; the id there.
    String isKnown(String name, String phone) {
        var json = "{\"firstName\":\"%s\",\"phoneNumber\":[\"%s\"]}".formatted(name, phone);
        var found = ID.matcher(post("/cim-customer/customers", json));
        if (!found.find()) {
            throw new IllegalStateException("the simulator knows no customer more");
        }
        return found.group(1);
    }

    /// Goes on in a conversation it came to earlier.
    void isIn(String earlier) {
        conversation = earlier;
    }

    /// The simulator's address.
    String server() {
        return server;
    }

    /// Sends a message body; false where the simulator cannot read it.
    boolean send(String body) {
        return says("{\"body\":" + body + "}");
    }

    /// Sends the simulator's own sample of a type, or a bare body of it.
    boolean sendAny(String type) {
        return says("{\"sample\":\"" + type + "\"}")
                || send("{\"type\":\"%s\",\"markdownText\":\"A sample\"}".formatted(type));
    }

    private boolean says(String json) {
        return does("messages", json);
    }

    /// Does something else in the conversation it came to last; false where that is refused.
    boolean does(String what, String json) {
        return !post("conversations/" + conversation + "/" + what, json).isEmpty();
    }

    /// Sets how the simulator behaves from now on.
    void sets(String json) {
        post("settings", json);
    }

    /// Sets what an agent may do from the next login on: scopes by resource.
    void has(String agent, String scopes) {
        post("agents/" + agent + "/scopes", scopes);
    }

    /// The answer; `""` where it is refused.
    private String post(String path, String json) {
        try {
            var connection = (HttpURLConnection) control.resolve(path).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
            if (connection.getResponseCode() >= 400) {
                return "";
            }
            try (var answer = connection.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator does not answer", e);
        }
    }
}
