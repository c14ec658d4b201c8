package org.agentdesk.core.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.faults.History.Line;
import org.agentdesk.core.faults.History.Written;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Patience;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.transport.SocketIoConnection;
import org.agentdesk.simulator.Simulator;
import org.agentdesk.simulator.SimulatorSettings;

/// Performs one schedule: a simulator, the proxy, ann's desk behind it, ben's desk beside it, three
/// customers. At the end the line is healed, and what came of it is the history.
final class Performance implements AutoCloseable {

    private static final Patience HURRY =
            new Patience(
                    Duration.ofMillis(40),
                    Duration.ofMillis(200),
                    Duration.ofMillis(700),
                    Duration.ofMillis(300),
                    Duration.ofMillis(700),
                    Duration.ofSeconds(2));
    private static final SimulatorSettings.Wire FAST =
            new SimulatorSettings.Wire(Duration.ofMillis(400), Duration.ofMillis(500), 1_000_000);

    private final Schedule schedule;
    private final Duration timeout;
    private final Path file;
    private final Simulator simulator;
    private final FaultProxy proxy;
    private final Control control;
    private final RecordingSocket socket;
    private final Desk ann;
    private final Desk ben;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final List<String> conversations = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final Map<String, List<String>> heard = new LinkedHashMap<>();
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();
    private int stateChanges;

    /// Something that happens at its time.
    private record Moment(int at, Runnable what) {}

    /// @param file something to send
    /// @param timeout how long to wait for what does not come
    Performance(Schedule schedule, DeskMaker maker, HttpClient http, Path file, Duration timeout)
            throws IOException {
        this.schedule = schedule;
        this.timeout = timeout;
        this.file = file;
        var settings = SimulatorSettings.standard().withScripted(false).withWire(FAST);
        simulator = Simulator.start(settings);
        proxy = FaultProxy.before(simulator.baseUri());
        control = new Control(http, simulator.controlUri());
        var line = new SocketIoConnection(schedule.transports(), HURRY);
        socket = new RecordingSocket(line, ids);
        ann = maker.open(DeskSettings.DEFAULT.withPatience(HURRY), socket);
        ben = AgentDesk.open(DeskSettings.DEFAULT);
        ann.observe(this::watch);
    }

    /// What came of it.
    History play() throws Exception {
        begin();
        perform();
        heal();
        finish();
        return history();
    }

    private void watch(DeskState state) {
        state.conversations().stream()
                .flatMap(c -> c.transcript().stream())
                .filter(e -> e instanceof Entry.Said said && said.delivery() == Delivery.FAILED)
                .forEach(e -> givenUp.add(e.id()));
    }

    private void begin() throws Exception {
        if (!schedule.knowsRepeats()) {
            control.post("/faults/forgetful");
        }
        ann.signIn(proxy.through(simulator.baseUri()).toString(), "ann", new Secret("secret"));
        ben.signIn(simulator.baseUri().toString(), "ben", new Secret("secret"));
        await(ann, "ann is signed in", s -> s.link().isLive());
        await(ben, "ben is signed in", s -> s.link().isLive());
        for (int i = 0; i < Schedule.CONVERSATIONS; i++) {
            var wish =
                    Json.obj(
                            "name",
                            Json.of("Customer " + i),
                            "agent",
                            Json.of("ann"),
                            "started",
                            Json.of(true));
            var id = control.post("/conversations", wish).get("conversationId").text();
            conversations.add(id);
            heard.put(id, new ArrayList<>());
            await(ann, "she is in it", s -> s.conversation(id).isPresent());
        }
        var first = conversations.getFirst();
        var wish =
                Json.obj(
                        "agent",
                        Json.of("ben"),
                        "direction",
                        Json.of("DIRECT_CONFERENCE"),
                        "started",
                        Json.of(true));
        control.post("/conversations/" + first + "/offer", wish);
        await(ben, "ben is in it", s -> s.conversation(first).isPresent());
        await(
                ann,
                "she sees ben",
                s -> s.conversation(first).orElseThrow().participants().size() > 1);
    }

    private void perform() throws InterruptedException {
        var moments = new ArrayList<Moment>();
        for (var act : schedule.acts()) {
            moments.add(new Moment(act.at(), () -> act(act)));
        }
        for (var fault : schedule.faults()) {
            moments.add(new Moment(fault.at(), () -> go(fault)));
            if (fault.kind() == Fault.Kind.REFUSE || fault.kind() == Fault.Kind.IGNORE) {
                moments.add(new Moment(fault.at() + fault.lasts(), this::openDoor));
            }
        }
        moments.sort(Comparator.comparingInt(Moment::at));
        long start = System.nanoTime();
        for (var moment : moments) {
            long wait = moment.at() - (System.nanoTime() - start) / 1_000_000;
            if (wait > 0) {
                Thread.sleep(wait);
            }
            moment.what().run();
        }
    }

    private void act(Act act) {
        var id = conversations.get(act.conversation());
        switch (act.kind()) {
            case SEND -> wrote(id, ann.send(id, "Text " + written.size()), false, false);
            case REPLY -> reply(id);
            case WHISPER -> {
                var first = conversations.getFirst();
                wrote(first, ann.whisper(first, "Between us " + written.size()), true, false);
            }
            case FILE -> wrote(id, ann.sendFile(id, file.toString(), "A file"), false, true);
            case TYPE -> ann.typing(id);
            case READ -> ann.read(id);
            case CUSTOMER_WRITES -> customerWrites(id, "Hello");
            case COLLEAGUE_WHISPERS -> {
                var first = conversations.getFirst();
                heard.get(first).add(ben.whisper(first, "Psst " + act.at()));
            }
            case CHANGE_STATE -> {
                stateChanges++;
                if (stateChanges % 2 == 1) {
                    ann.ready();
                } else {
                    ann.notReady(null);
                }
            }
            case RETRY_NOW -> ann.retryNow();
        }
    }

    private void reply(String id) {
        var said = heard.get(id);
        if (said.isEmpty()) {
            return;
        }
        wrote(id, ann.reply(id, said.getLast(), "Answer " + written.size()), false, false);
    }

    private void customerWrites(String id, String text) {
        var told =
                control.post("/conversations/" + id + "/messages", Json.obj("text", Json.of(text)));
        heard.get(id).add(told.get("messageId").text());
    }

    private void wrote(String conversation, String id, boolean whisper, boolean isFile) {
        written.add(new Written(conversation, id, whisper, isFile));
        ids.add(id);
    }

    private void go(Fault fault) {
        var length = Duration.ofMillis(fault.lasts());
        switch (fault.kind()) {
            case RESET -> proxy.reset();
            case CUT -> proxy.cutAfter(fault.size());
            case LATENCY -> proxy.delay(fault.direction(), length, fault.size());
            case SLICE -> proxy.slice(fault.direction(), length, fault.size());
            case FREEZE -> proxy.freeze(fault.direction(), length);
            case HALF_OPEN -> proxy.swallow(fault.direction(), length);
            case DOWN -> proxy.shut(length);
            case RESTART -> control.post("/faults/restart");
            case REFUSE -> door("error");
            case IGNORE -> door("silent");
            case DUPLICATE ->
                    control.post(
                            "/faults/duplicate", Json.obj("events", Json.of((long) fault.size())));
            case GARBLE -> garble();
            case REORDER -> control.post("/faults/swap");
        }
    }

    private void garble() {
        if (control.get("/agents/ann").get("connected").equals(Json.of(true))) {
            var broken =
                    Json.obj(
                            "conversationId",
                            Json.of(conversations.getLast()),
                            "cimEvent",
                            Json.of("{broken"));
            control.post(
                    "/agents/ann/emit",
                    Json.obj("event", Json.of("onCimEvent"), "payload", broken));
        }
    }

    private void door(String mode) {
        control.post("/faults/handshake", Json.obj("mode", Json.of(mode)));
    }

    private void openDoor() {
        door("none");
    }

    private void heal() {
        proxy.heal();
        openDoor();
        if (schedule.disorders()) {
            customersDone(); // one event more lets go of the one that is held back
            control.post("/faults/restart");
        }
    }

    private void customersDone() {
        conversations.forEach(id -> customerWrites(id, "That is all"));
    }

    /// The last messages are behind everything else: when they are there, all is.
    private void finish() throws Exception {
        settle();
        for (var id : conversations) {
            wrote(id, ann.send(id, "Goodbye"), false, false);
        }
        customersDone();
        settle();
    }

    private void settle() throws Exception {
        await(
                ann,
                "all is settled",
                s -> {
                    retryFiles(s);
                    return s.link().isLive()
                            && written.stream().allMatch(w -> isConfirmed(s, w))
                            && heard.entrySet().stream().allMatch(e -> isShown(s, e));
                });
    }

    private void retryFiles(DeskState state) {
        for (var one : written) {
            if (one.file() && delivery(state, one) == Delivery.FAILED) {
                ann.retry(one.conversation(), one.id());
            }
        }
    }

    private static boolean isConfirmed(DeskState state, Written one) {
        var delivery = delivery(state, one);
        return delivery != null && delivery.isConfirmed();
    }

    private static Delivery delivery(DeskState state, Written one) {
        return state.conversation(one.conversation())
                .map(Conversation::transcript)
                .filter(t -> t.indexOfId(one.id()) >= 0)
                .map(t -> t.get(t.indexOfId(one.id())))
                .filter(Entry.Said.class::isInstance)
                .map(e -> ((Entry.Said) e).delivery())
                .orElse(null);
    }

    private static boolean isShown(DeskState state, Map.Entry<String, List<String>> said) {
        var transcript = state.conversation(said.getKey()).map(Conversation::transcript);
        return transcript.isPresent()
                && said.getValue().stream().allMatch(id -> transcript.get().indexOfId(id) >= 0);
    }

    /// Looks again and again. What never comes is for the checker to name.
    private void await(Desk desk, String what, Predicate<DeskState> wanted)
            throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!wanted.test(desk.state())) {
            if (System.nanoTime() - end > 0) {
                if (conversations.size() < Schedule.CONVERSATIONS) {
                    throw new IllegalStateException("never: " + what + "; " + desk.state().link());
                }
                return;
            }
            Thread.sleep(5);
        }
    }

    private History history() {
        Map<String, List<Line>> kept = new HashMap<>();
        Map<String, List<Line>> shown = new HashMap<>();
        for (var id : conversations) {
            kept.put(
                    id,
                    control.get("/conversations/" + id).get("transcript").items().stream()
                            .map(m -> new Line(m.get("id").text(), isWhisper(m)))
                            .toList());
            shown.put(
                    id,
                    ann.state().conversation(id).map(Conversation::transcript).stream()
                            .flatMap(List::stream)
                            .filter(Entry.Said.class::isInstance)
                            .map(Entry.Said.class::cast)
                            .map(s -> new Line(s.id(), s.whisper()))
                            .toList());
        }
        // the order in which the server took them is the one that counts
        heard.replaceAll((id, said) -> inServersOrder(said, kept.get(id)));
        return new History(written, heard, kept, shown, socket.passed(), givenUp, stateChanges);
    }

    private static List<String> inServersOrder(List<String> said, List<Line> kept) {
        var ordered = new ArrayList<>(History.ids(kept));
        ordered.retainAll(said);
        said.stream().filter(id -> !ordered.contains(id)).forEach(ordered::add);
        return ordered;
    }

    private static boolean isWhisper(Json message) {
        return message.get("name").text().equals("WHISPER_MESSAGE");
    }

    @Override
    public void close() throws IOException {
        ann.close();
        ben.close();
        proxy.close();
        simulator.close();
    }
}
