package org.agentdesk.simulator.engineio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.agentdesk.simulator.Simulator;
import org.agentdesk.simulator.SimulatorSettings;
import org.agentdesk.simulator.SimulatorSettings.Wire;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PollingTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private Simulator simulator;

    @BeforeEach
    void start() throws Exception {
        var wire = new Wire(Duration.ofMillis(150), Duration.ofMillis(800), 10_000);
        var settings = SimulatorSettings.standard().withScripted(false).withWire(wire);
        simulator = Simulator.start(settings);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private URI url(String query) {
        return URI.create(simulator.baseUri() + "//socket.io/?" + query);
    }

    private HttpResponse<String> get(String query) throws Exception {
        return CLIENT.send(request(query).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(url(query));
    }

    private HttpResponse<String> post(String sid, String body) throws Exception {
        var publisher = HttpRequest.BodyPublishers.ofString(body);
        var request = request("EIO=4&transport=polling&sid=" + sid).POST(publisher).build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> poll(String sid) throws Exception {
        return get("EIO=4&transport=polling&sid=" + sid);
    }

    private CompletableFuture<HttpResponse<String>> pollLater(String sid) {
        var request = request("EIO=4&transport=polling&sid=" + sid).build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString());
    }

    private String open() throws Exception {
        var answer = get("EIO=4&transport=polling").body();
        return Json.read(answer.substring(1)).path("sid").asText();
    }

    @Test
    void greetsWithItsTimers() throws Exception {
        var answer = get("EIO=4&transport=polling");
        assertEquals('0', answer.body().charAt(0));
        var greeting = Json.read(answer.body().substring(1));
        assertEquals("websocket", greeting.at("/upgrades/0").asText());
        assertEquals(150, greeting.path("pingInterval").asInt());
        assertEquals(800, greeting.path("pingTimeout").asInt());
        assertEquals(10_000, greeting.path("maxPayload").asInt());
    }

    @Test
    void refusesWhatItDoesNotSpeak() throws Exception {
        assertEquals(5, code("EIO=3&transport=polling"));
        assertEquals(0, code("EIO=4&transport=pigeon"));
        assertEquals(1, code("EIO=4&transport=polling&sid=nobody"));
        assertEquals(3, code("EIO=4&transport=websocket"));
    }

    private int code(String query) throws Exception {
        var answer = get(query);
        assertEquals(400, answer.statusCode());
        return Json.read(answer.body()).path("code").asInt();
    }

    @Test
    void carriesSeveralPacketsInOneBody() throws Exception {
        var sid = open();
        post(sid, "40/other,\u001e40{}\u001e");
        var answer = poll(sid).body();
        assertTrue(answer.startsWith("444/other") || answer.startsWith("44/other"), answer);
        if (!answer.contains("login-failed")) {
            assertTrue(poll(sid).body().contains("login-failed"));
        }
    }

    @Test
    void closesASessionThatPollsTwiceAtOnce() throws Exception {
        var sid = open();
        post(sid, "40{}");
        poll(sid);
        var first = pollLater(sid);
        var second = pollLater(sid);
        assertEquals(400, first.get().statusCode() == 400 ? 400 : second.get().statusCode());
        assertEquals(400, poll(sid).statusCode());
    }

    @Test
    void closesASessionThatDoesNotAnswerThePing() throws Exception {
        var sid = open();
        assertEquals("2", poll(sid).body());
        assertEquals(400, poll(sid).statusCode(), "the ping has timed out");
    }

    @Test
    void keepsASessionThatAnswers() throws Exception {
        var sid = open();
        for (int i = 0; i < 3; i++) {
            assertEquals("2", poll(sid).body());
            assertEquals("ok", post(sid, "3").body());
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        var sid = open();
        assertEquals(413, post(sid, "4".repeat(10_001)).statusCode());
        assertEquals(400, poll(sid).statusCode());
    }

    @Test
    void letsOtherOriginsIn() throws Exception {
        var preflight =
                request("EIO=4&transport=polling")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", "https://desk.example")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type,x-mine")
                        .build();
        var answer = CLIENT.send(preflight, BodyHandlers.ofString());
        assertEquals(204, answer.statusCode());
        var headers = answer.headers();
        assertEquals(
                "https://desk.example",
                headers.firstValue("access-control-allow-origin").orElse(""));
        assertEquals(
                "content-type,x-mine",
                headers.firstValue("access-control-allow-headers").orElse(""));
    }
}
