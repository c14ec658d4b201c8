package org.agentdesk.simulator.engineio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.agentdesk.simulator.Simulator;
import org.agentdesk.simulator.SimulatorSettings;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpgradeTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private Simulator simulator;
    private String sid;

    @BeforeEach
    void openByPolling() throws Exception {
        simulator = Simulator.start(SimulatorSettings.standard().withScripted(false));
        var greeting = CLIENT.send(polling("").build(), BodyHandlers.ofString()).body();
        sid = Json.read(greeting.substring(1)).path("sid").asText();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private HttpRequest.Builder polling(String query) {
        var url = simulator.baseUri() + "/socket.io/?EIO=4&transport=polling" + query;
        return HttpRequest.newBuilder(URI.create(url));
    }

    private WebSocket webSocket() {
        var base = simulator.baseUri().toString().replaceFirst("^http", "ws");
        var url = base + "/socket.io/?EIO=4&transport=websocket&sid=" + sid;
        return CLIENT.newWebSocketBuilder().buildAsync(URI.create(url), new Ear()).join();
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(3, TimeUnit.SECONDS));
    }

    private final class Ear implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            heard.add(text.toString());
            from.request(1);
            return null;
        }
    }

    @Test
    void movesAWaitingPollOverToTheWebSocket() throws Exception {
        var poll = polling("&sid=" + sid).build();
        var waiting = CLIENT.sendAsync(poll, BodyHandlers.ofString());
        var socket = webSocket();
        socket.sendText("2probe", true).join();
        assertEquals("3probe", next());
        assertEquals("6", waiting.thenApply(HttpResponse::body).get(3, TimeUnit.SECONDS));
        socket.sendText("5", true).join();
        socket.sendText("40{}", true).join();
        assertTrue(next().startsWith("44"));
        assertEquals(400, CLIENT.send(poll, BodyHandlers.ofString()).statusCode());
    }

    @Test
    void goesOnPollingWhenTheProbeFails() throws Exception {
        var socket = webSocket();
        socket.sendText("2probe", true).join();
        assertEquals("3probe", next());
        socket.sendClose(1000, "").join();
        var body = HttpRequest.BodyPublishers.ofString("40{}");
        CLIENT.send(polling("&sid=" + sid).POST(body).build(), BodyHandlers.ofString());
        var answer = "6";
        while (answer.equals("6")) {
            var poll = polling("&sid=" + sid).build();
            answer = CLIENT.send(poll, BodyHandlers.ofString()).body();
        }
        assertTrue(answer.startsWith("44"), answer);
    }

    /// By a bare socket, because the JDK's client tries a cut request again.
    @Test
    void leavesAPollWithoutAnAnswerWhenTheConnectionIsCut() throws Exception {
        var auth = "40{\"agent\":{\"id\":\"a0000000-0000-4000-8000-000000000001\"}}";
        var body = HttpRequest.BodyPublishers.ofString(auth);
        CLIENT.send(polling("&sid=" + sid).POST(body).build(), BodyHandlers.ofString());
        var poll = polling("&sid=" + sid).build();
        while (!CLIENT.send(poll, BodyHandlers.ofString()).body().contains("SubscribedListReq")) {
            Thread.onSpinWait();
        }
        try (var socket = new Socket("127.0.0.1", simulator.baseUri().getPort())) {
            socket.setSoTimeout(3_000);
            var line = "GET " + poll.uri().getRawPath() + "?" + poll.uri().getRawQuery();
            var head = (line + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(head);
            Thread.sleep(150);
            var drop = URI.create(simulator.controlUri() + "/agents/ann/drop");
            var request = HttpRequest.newBuilder(drop).POST(HttpRequest.BodyPublishers.noBody());
            CLIENT.send(request.build(), BodyHandlers.ofString());
            assertEquals(-1, socket.getInputStream().read());
        }
    }
}
