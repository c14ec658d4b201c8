package org.agentdesk.core.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.faults.FaultProxy.Direction;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Patience;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Means;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.session.Storage;
import org.agentdesk.core.transport.HttpRest;
import org.agentdesk.core.transport.SocketIoConnection;
import org.agentdesk.simulator.Simulator;
import org.agentdesk.simulator.SimulatorSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Links that look alive and are not. The server's own heartbeat is far too slow to help here.
@Timeout(60)
class DeadLinkTest {

    private static final Patience QUICK =
            new Patience(
                    Duration.ofMillis(50),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(400),
                    Duration.ofMillis(800),
                    Duration.ofSeconds(2));
    private static final Duration FOREVER = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private Simulator simulator;
    private FaultProxy proxy;
    private Control control;
    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        simulator = Simulator.start(SimulatorSettings.standard().withScripted(false));
        proxy = FaultProxy.before(simulator.baseUri());
        control = new Control(http, simulator.controlUri());
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        proxy.close();
        simulator.close();
        http.close();
    }

    private void signIn(String transport, Patience patience) throws Exception {
        var socket = new SocketIoConnection(List.of(transport), patience);
        signIn(Means.on(socket, patience), patience);
    }

    private void signIn(Means means, Patience patience) throws Exception {
        desk =
                AgentDesk.open(
                        DeskSettings.DEFAULT.withPatience(patience), means, Storage.none(), null);
        desk.signIn(proxy.through(simulator.baseUri()).toString(), "ann", new Secret("secret"));
        await(s -> s.link().isLive());
    }

    private String inConversation() throws Exception {
        var wish = Json.obj("agent", Json.of("ann"), "started", Json.of(true));
        var id = control.post("/conversations", wish).get("conversationId").text();
        await(s -> s.conversation(id).isPresent());
        return id;
    }

    private void await(Predicate<DeskState> wanted) throws Exception {
        for (int i = 0; i < 3000 && !wanted.test(desk.state()); i++) {
            Thread.sleep(5);
        }
        assertTrue(wanted.test(desk.state()), () -> "never came; " + desk.state().link());
    }

    private static boolean isSent(DeskState state, String conversation, String message) {
        var transcript = state.conversation(conversation).orElseThrow().transcript();
        int index = transcript.indexOfId(message);
        return index >= 0
                && transcript.get(index) instanceof Entry.Said said
                && said.delivery() == Delivery.SENT;
    }

    @Test
    void aHeartbeatFindsAConnectionThatSwallowsEverything() throws Exception {
        signIn("websocket", QUICK);
        proxy.swallow(Direction.TO_DESK, FOREVER);
        await(s -> s.link() instanceof Link.Lost);
        proxy.heal();
        await(s -> s.link().isLive());
    }

    @Test
    void whatCannotBePostedFindsItWhenPolling() throws Exception {
        signIn("polling", QUICK);
        var id = inConversation();
        proxy.swallow(Direction.TO_SERVER, FOREVER);
        var message = desk.send(id, "Are you there?");
        await(s -> s.link() instanceof Link.Lost);
        proxy.heal();
        await(s -> isSent(s, id, message));
    }

    @Test
    void silenceAfterAMessageFindsAServerThatOnlyLooksAlive() throws Exception {
        var deaf =
                new Patience(
                        QUICK.firstRetry(),
                        QUICK.longestRetry(),
                        QUICK.attempt(),
                        FOREVER,
                        QUICK.silence(),
                        QUICK.upload());
        signIn("websocket", deaf);
        var id = inConversation();
        control.post("/faults/delay", Json.obj("millis", Json.of(100_000)));
        var message = desk.send(id, "Are you there?");
        await(s -> s.link() instanceof Link.Lost);
        control.post("/faults/delay", Json.obj("millis", Json.of(0)));
        await(s -> isSent(s, id, message));
        assertEquals(1, kept(id, message));
    }

    private long kept(String id, String message) {
        return control.get("/conversations/" + id).get("transcript").items().stream()
                .filter(m -> m.get("id").text().equals(message))
                .count();
    }

    @Test
    void anAttemptThatIsNotAnsweredIsNotTheLast() throws Exception {
        signIn("websocket", QUICK);
        control.post("/faults/handshake", Json.obj("mode", Json.of("silent")));
        control.post("/faults/restart");
        await(s -> s.link() instanceof Link.Lost lost && lost.attempt() > 2);
        control.post("/faults/handshake", Json.obj("mode", Json.of("none")));
        await(s -> s.link().isLive());
    }

    /// In steps shorter than what counts as a jump: the desk may look at its clocks meanwhile.
    private static void passUntil(SimulatedTime time, BooleanSupplier reached) throws Exception {
        for (int i = 0; i < 60 && !reached.getAsBoolean(); i++) {
            time.pass(Duration.ofSeconds(1));
            Thread.sleep(50);
        }
    }

    @Test
    void aComputerThatSleptComesBackByItself() throws Exception {
        var time = new SimulatedTime(Instant.parse("2026-03-02T08:00:00Z"));
        var line = new SocketIoConnection(List.of("websocket"), Patience.STANDARD);
        var socket = new RecordingSocket(line, List.of());
        signIn(
                new Means(
                        time.clock(),
                        time::nanos,
                        () -> UUID.randomUUID().toString(),
                        time,
                        new HttpRest(Patience.STANDARD),
                        socket),
                Patience.STANDARD);
        var id = inConversation();
        var presence = desk.state().presence();
        time.jump(Duration.ofHours(1));
        passUntil(time, () -> opened(socket) == 2);
        await(s -> opened(socket) == 2 && s.link().isLive());
        await(s -> s.conversation(id).orElseThrow().synced());
        assertEquals(presence, desk.state().presence());
        time.jump(Duration.ofHours(-1));
        passUntil(time, () -> opened(socket) == 3);
        await(s -> opened(socket) == 3 && s.link().isLive());
        await(s -> s.conversation(id).orElseThrow().synced());
        assertTrue(
                desk.state().notices().stream()
                        .allMatch(n -> n.kind() == Notice.Kind.JOINED_BY_ITSELF),
                "nothing worth a word");
    }

    @Test
    void anotherTimeZoneChangesNothing() throws Exception {
        var before = TimeZone.getDefault();
        var line = new SocketIoConnection(List.of("websocket"), Patience.STANDARD);
        var socket = new RecordingSocket(line, List.of());
        signIn(Means.on(socket, Patience.STANDARD), Patience.STANDARD);
        var id = inConversation();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            var message = desk.send(id, "Good morning");
            await(s -> isSent(s, id, message));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
            var other = desk.send(id, "Good evening");
            await(s -> isSent(s, id, other));
        } finally {
            TimeZone.setDefault(before);
        }
        assertEquals(1, opened(socket), "the link was never in doubt");
        var now = Instant.now();
        for (var entry : desk.state().conversation(id).orElseThrow().transcript()) {
            var age = Duration.between(entry.at(), now).abs();
            assertTrue(age.compareTo(Duration.ofMinutes(5)) < 0, () -> "it is " + age + " old");
        }
    }

    private static long opened(RecordingSocket socket) {
        return socket.passed().stream().filter(History.Passed.Opened.class::isInstance).count();
    }
}
