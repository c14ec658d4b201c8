package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agentdesk.simulator.centre.CimName;
import org.agentdesk.simulator.centre.Concerns;
import org.agentdesk.simulator.centre.ServerEvent;
import org.agentdesk.simulator.command.AgentCommand;
import org.agentdesk.simulator.command.ClientEvent;
import org.agentdesk.simulator.command.CommandReader;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

/// What is said to be served is served, by the class that is named.
class CoverageTest extends SimulatorTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private static String source(Class<?> owner) throws IOException {
        var path = SOURCES.resolve(owner.getName().replace('.', '/') + ".java");
        return Files.readString(path);
    }

    @Test
    void namesTheClassThatEmitsEachServerEvent() throws IOException {
        for (var event : ServerEvent.values()) {
            var used = source(event.emitter()).contains("ServerEvent." + event.name());
            assertTrue(used, event + " is not emitted by " + event.emitter());
        }
        assertEquals(ServerEvent.values().length, Coverage.serverEvents().size());
    }

    @Test
    void emitsNothingThatIsNotNamed() throws IOException {
        var emission = Pattern.compile("\\b(emit|send)\\(\\s*[\\w.()]+,\\s*\"");
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertFalse(emission.matcher(Files.readString(file)).find(), file.toString());
            }
        }
    }

    @Test
    void namesTheClassThatServesEachCimEvent() throws IOException {
        for (var name : CimName.values()) {
            var source = source(name.server());
            var used =
                    source.contains("CimName." + name)
                            || Pattern.compile("case [A-Z_, ]*\\b" + name + "\\b")
                                    .matcher(source)
                                    .find();
            assertTrue(used, name + " is not served by " + name.server());
        }
        assertEquals(CimName.values().length, Coverage.cimEvents().size());
    }

    @Test
    void namesTheClassThatCarriesOutEachClientEvent() {
        var arguments = "{\"conversationId\":\"c\",\"listId\":\"l\",\"id\":\"r\",\"cimEvent\":{}}";
        for (var event : ClientEvent.values()) {
            var command = CommandReader.read(event.wire(), List.of(Json.read(arguments)));
            boolean refused = command instanceof AgentCommand.Invalid;
            assertEquals(event == ClientEvent.CHANGE_AGENT_STATE, refused, event.wire());
            if (!refused) {
                var carriesOut =
                        Arrays.stream(Concerns.of(event).getDeclaredMethods())
                                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                                .anyMatch(command.getClass()::equals);
                assertTrue(carriesOut, event.wire());
            }
        }
        assertTrue(Coverage.clientEvents().containsKey("moveToWhisperMode"));
    }

    @Test
    void answersUnderEveryEndpoint() {
        for (var endpoint : Coverage.restEndpoints().keySet()) {
            var parts = endpoint.split(" ");
            var path = parts[1].replace("**", "/agent-manager").replace("*", "x");
            var uri = URI.create(simulator.baseUri().resolve(path).toString());
            var body = HttpRequest.BodyPublishers.ofString("{}");
            var answer = Web.send(HttpRequest.newBuilder(uri).method(parts[0], body).build());
            assertNotEquals(405, answer.status(), endpoint);
            assertFalse(answer.text().contains("\"Not found\""), endpoint);
        }
    }

    @Test
    void coversTheServicesOfTheProtocol() {
        var services =
                Coverage.restEndpoints().keySet().stream()
                        .map(endpoint -> endpoint.split("/")[1])
                        .collect(Collectors.toSet());
        assertTrue(
                services.containsAll(
                        Set.of(
                                "unified-admin",
                                "routing-engine",
                                "conversation-manager",
                                "ccm",
                                "cim-customer",
                                "file-engine",
                                "realtime-reports",
                                "team-announcement",
                                "secure-link")),
                services.toString());
        assertEquals(
                "CustomerPages", Coverage.restEndpoints().get("GET /cim-customer/customers/*"));
        assertEquals("AdminPages", Coverage.restEndpoints().get("GET /unified-admin/reasons"));
        assertEquals(
                "BotControl",
                Coverage.controlEndpoints().get("POST /control/conversations/*/suggest"));
    }

    @Test
    void sendsASampleOfEveryBodyType() {
        var ann = signInReady("ann");
        var id = served(ann);
        for (var type : Coverage.bodyTypes().keySet()) {
            var path = "/conversations/" + id + "/messages";
            control(path, Json.object().put("sample", type.toLowerCase(Locale.ROOT)));
            var body = ann.awaitCim("CUSTOMER_MESSAGE").at("/data/body");
            while (body.path("markdownText").asText().equals("Hello")) {
                body = ann.awaitCim("CUSTOMER_MESSAGE").at("/data/body");
            }
            assertEquals(type, body.path("type").asText());
            assertFalse(body.toString().contains("$FILES"), type);
        }
        var url = simulator.controlUri() + "/conversations/" + id + "/messages";
        assertEquals(400, Web.post(url, "{\"sample\":\"POEM\"}").status());
    }
}
