package org.agentdesk.ui.app;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

    /// A customer comes by web chat and says something; the conversation's id.
    String customerArrives(String name, String text) throws IOException {
        var body = "{\"channel\":\"WEB\",\"name\":\"%s\",\"text\":\"%s\"}".formatted(name, text);
        var matcher = CONVERSATION.matcher(post("conversations", body));
        if (!matcher.find()) {
            throw new IOException("the answer names no conversation");
        }
        customers.add(matcher.group(1));
        return matcher.group(1);
    }

    /// The customer sends the simulator's sample of a body type.
    void customerSendsSample(String conversationId, String type) throws IOException {
        post("conversations/" + conversationId + "/messages", "{\"sample\":\"" + type + "\"}");
    }

    void customerLeaves(String conversationId) throws IOException {
        post("conversations/" + conversationId + "/leave", "{}");
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
