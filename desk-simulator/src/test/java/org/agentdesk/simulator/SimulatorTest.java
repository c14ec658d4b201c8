package org.agentdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Starts a fresh simulator for each test, with customers played by hand.
abstract class SimulatorTest {
    Simulator simulator;

    SimulatorSettings settings() {
        return SimulatorSettings.standard().withScripted(false);
    }

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(settings());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    TestDesk signIn(String name) {
        return TestDesk.signIn(simulator, name);
    }

    TestDesk signInReady(String name) {
        var desk = signIn(name);
        desk.ready();
        return desk;
    }

    JsonNode control(String path, ObjectNode body) {
        return Web.post(simulator.controlUri() + path, Json.write(body)).json();
    }

    JsonNode control(String path) {
        return control(path, Json.object());
    }

    JsonNode report(String path) {
        return Web.get(simulator.controlUri() + path).json();
    }

    /// Starts a conversation and returns its id.
    String customer(String text) {
        var body = Json.object().put("name", "Vera").put("text", text);
        return control("/conversations", body).path("conversationId").asText();
    }

    String says(String conversationId, String text) {
        var body = Json.object().put("text", text);
        return control("/conversations/" + conversationId + "/messages", body)
                .path("messageId")
                .asText();
    }

    /// A customer whose conversation the desk has accepted.
    String served(TestDesk desk) {
        var id = customer("Hello");
        desk.accept(offer(desk, id));
        return id;
    }

    static JsonNode offer(TestDesk desk, String conversationId) {
        return desk.await(
                "taskRequest", r -> r.path("conversationId").asText().equals(conversationId));
    }
}
