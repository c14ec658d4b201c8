package org.agentdesk.core.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.simulator.Simulator;
import org.agentdesk.simulator.SimulatorSettings;

/// A simulator with somebody at its control API, and a desk.
final class Workplace implements AutoCloseable {

    static final String CHAT = "6305de07166ba1099d11d8e6";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    final Simulator simulator;
    final Desk desk = AgentDesk.open(DeskSettings.DEFAULT);

    Workplace(SimulatorSettings settings) throws IOException {
        simulator = Simulator.start(settings.withScripted(false));
    }

    static Workplace open() throws IOException {
        return new Workplace(SimulatorSettings.standard());
    }

    /// Waits until the desk's state is as wanted.
    DeskState await(String what, Predicate<DeskState> wanted) throws Exception {
        return await(desk, what, wanted);
    }

    static DeskState await(Desk desk, String what, Predicate<DeskState> wanted) throws Exception {
        var seen = new CompletableFuture<DeskState>();
        try (var _ =
                desk.observe(state -> {
                    if (wanted.test(state)) {
                        seen.complete(state);
                    }
                })) {
            return seen.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("never saw: " + what + ", but " + desk.state(), e);
        }
    }

    JsonNode control(String method, String path, String body) throws Exception {
        var uri = simulator.controlUri() + path;
        var request =
                HttpRequest.newBuilder(java.net.URI.create(uri))
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertEquals(2, response.statusCode() / 100, path + ": " + response.body());
        return JSON.readTree(response.body());
    }

    JsonNode post(String path, String body) throws Exception {
        return control("POST", path, body);
    }

    void signIn() throws Exception {
        desk.signIn(simulator.baseUri().toString(), "ann", new Secret("secret"));
        await("live", s -> s.link().isLive());
    }

    Trouble refused(String password) throws Exception {
        desk.signIn(simulator.baseUri().toString(), "ann", new Secret(password));
        return trouble();
    }

    /// Why nobody is signed in any more.
    Trouble trouble() throws Exception {
        var state =
                await(
                        "signed out with a reason",
                        s -> s.link() instanceof Link.SignedOut(var why) && why != null);
        return ((Link.SignedOut) state.link()).why();
    }

    void beReady() throws Exception {
        desk.ready();
        await("READY", s -> s.presence() != null && s.presence().state() == AgentState.READY);
        desk.switchMrd(CHAT, true);
        await("chat READY", s -> chat(s) == MrdState.READY);
    }

    static MrdState chat(DeskState state) {
        return state.presence().mrd(CHAT).orElseThrow().state();
    }

    /// A customer comes and writes; the id of the conversation.
    String customerComes(String text) throws Exception {
        var ids = post("/conversations", "{\"name\":\"Cara\",\"text\":\"" + text + "\"}");
        return ids.path("conversationId").asText();
    }

    /// Signed in, ready, and in a conversation with Cara.
    String inConversation() throws Exception {
        signIn();
        beReady();
        var id = customerComes("Hello");
        await("ringing", s -> s.offers().stream().anyMatch(Offer::isRinging));
        desk.accept(id);
        await("open", s -> s.conversation(id).isPresent());
        return id;
    }

    Conversation conversation(String id) {
        return desk.state().conversation(id).orElseThrow();
    }

    @Override
    public void close() {
        desk.close();
        simulator.close();
    }
}
