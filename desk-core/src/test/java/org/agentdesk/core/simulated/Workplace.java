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
import java.util.ArrayList;
import java.util.List;
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

/// A simulator with somebody at its control API, ann's desk, and those of colleagues who come.
public final class Workplace implements AutoCloseable {

    public static final String CHAT = "6305de07166ba1099d11d8e6";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Desk> colleagues = new ArrayList<>();
    public final Simulator simulator;
    public final Desk desk = AgentDesk.open(DeskSettings.DEFAULT);

    public Workplace(SimulatorSettings settings) throws IOException {
        simulator = Simulator.start(settings.withScripted(false));
    }

    public static Workplace open() throws IOException {
        return new Workplace(SimulatorSettings.standard());
    }

    /// Waits until the desk's state is as wanted.
    public DeskState await(String what, Predicate<DeskState> wanted) throws Exception {
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

    public JsonNode control(String method, String path, String body) throws Exception {
        var uri = simulator.controlUri() + path;
        var request =
                HttpRequest.newBuilder(java.net.URI.create(uri))
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertEquals(2, response.statusCode() / 100, path + ": " + response.body());
        return JSON.readTree(response.body());
    }

    public JsonNode post(String path, String body) throws Exception {
        return control("POST", path, body);
    }

    public void signIn() throws Exception {
        signIn(desk, "ann");
    }

    private void signIn(Desk desk, String user) throws Exception {
        desk.signIn(simulator.baseUri().toString(), user, new Secret("secret"));
        await(desk, "live", s -> s.link().isLive());
    }

    /// Another desk, signed in.
    Desk colleague(String user) throws Exception {
        var other = AgentDesk.open(DeskSettings.DEFAULT);
        colleagues.add(other);
        signIn(other, user);
        return other;
    }

    /// Another desk, signed in and ready for chats.
    Desk readyColleague(String user) throws Exception {
        var other = colleague(user);
        beReady(other);
        return other;
    }

    /// Waits until a conversation rings at a desk, and takes it.
    static void take(Desk desk, String id) throws Exception {
        await(desk, "ringing", s -> s.offer(id).filter(Offer::isRinging).isPresent());
        desk.accept(id);
        await(desk, "open", s -> s.conversation(id).isPresent());
    }

    /// What the server knows of a conversation.
    JsonNode onServer(String id) throws Exception {
        return control("GET", "/conversations/" + id, "");
    }

    /// The texts that the customer got to see, in order.
    List<String> seenByCustomer(String id) throws Exception {
        var texts = new ArrayList<String>();
        for (var said : onServer(id).path("transcript")) {
            if (said.path("name").asText().equals("AGENT_MESSAGE")) {
                texts.add(said.path("text").asText());
            }
        }
        return texts;
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

    public void beReady() throws Exception {
        beReady(desk);
    }

    private static void beReady(Desk desk) throws Exception {
        desk.ready();
        await(desk, "READY", s -> s.presence().state() == AgentState.READY);
        desk.switchMrd(CHAT, true);
        await(desk, "chat READY", s -> chat(s) == MrdState.READY);
    }

    static MrdState chat(DeskState state) {
        return state.presence().mrd(CHAT).orElseThrow().state();
    }

    /// A customer comes and writes; the id of the conversation.
    public String customerComes(String text) throws Exception {
        var ids = post("/conversations", "{\"name\":\"Cara\",\"text\":\"" + text + "\"}");
        return ids.path("conversationId").asText();
    }

    /// Signed in, ready, and in a conversation with Cara.
    public String inConversation() throws Exception {
        signIn();
        beReady();
        var id = customerComes("Hello");
        await("ringing", s -> s.offers().stream().anyMatch(Offer::isRinging));
        desk.accept(id);
        await("open", s -> s.conversation(id).isPresent());
        return id;
    }

    /// A customer comes into a pull-mode list; the id of the request.
    String requestIn(String list) throws Exception {
        var body = "{\"name\":\"Lea\",\"text\":\"Hello\",\"list\":\"" + list + "\"}";
        return post("/conversations", body).path("conversationId").asText();
    }

    List<Byte> download(String url) throws Exception {
        var request = HttpRequest.newBuilder(java.net.URI.create(url)).build();
        var bytes = new ArrayList<Byte>();
        for (byte b : http.send(request, BodyHandlers.ofByteArray()).body()) {
            bytes.add(b);
        }
        return bytes;
    }

    public Conversation conversation(String id) {
        return desk.state().conversation(id).orElseThrow();
    }

    @Override
    public void close() {
        colleagues.forEach(Desk::close);
        desk.close();
        simulator.close();
    }
}
