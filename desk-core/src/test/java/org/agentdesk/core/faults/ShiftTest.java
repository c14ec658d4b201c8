package org.agentdesk.core.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Patience;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Means;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.session.Storage;
import org.agentdesk.core.transport.HttpRest;
import org.agentdesk.core.transport.SocketIoConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shift of eight hours in minutes: the desk's clock is simulated, its connection is not, and the
/// simulator is a process of its own, so that what fills this one is the desk's.
class ShiftTest {

    private static final int COUNT = Integer.getInteger("shift.conversations", 0);
    private static final int SHORT = 24;
    private static final Duration SHIFT = Duration.ofHours(8);
    private static final int OPEN_AT_ONCE = 3;
    private static final int FEW = 3; // threads of pools come and go
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-03-02T08:00:00Z"));
    private final Deque<String> open = new ArrayDeque<>();
    private final RecordingSocket socket =
            new RecordingSocket(new SocketIoConnection(Patience.STANDARD), List.of());

    @TempDir Path folder;

    /// What the desk holds at one moment.
    private record Held(long heap, int threads, int alarms) {
        @Override
        public String toString() {
            return "heap %.2f MB, %d threads, %d alarm".formatted(heap / 1e6, threads, alarms);
        }
    }

    @Test
    void holdsNoMoreAtTheEndOfAShiftThanAfterItsFirstHour() throws Exception {
        int conversations = COUNT > 0 ? COUNT : SHORT;
        var simulator = simulator();
        var output = simulator.inputReader(); // ends with it
        var note = Files.writeString(folder.resolve("note.txt"), "What was agreed.");
        try (var desk = AgentDesk.open(DeskSettings.DEFAULT, means(), Storage.none(), null);
                var http = HttpClient.newHttpClient()) {
            var words = output.readLine();
            Thread.ofVirtual().start(() -> drain(output)); // or it blocks when nobody listens
            var address = URI.create(words.substring(words.indexOf("http")));
            var control = new Control(http, address.resolve("/control"));
            desk.signIn(address.toString(), "ann", new Secret("secret"));
            await(desk, s -> s.link().isLive());
            long start = System.nanoTime();
            Held early = null;
            for (int i = 0; i < conversations; i++) {
                work(desk, control, i, note);
                passUntil(SHIFT.multipliedBy(i + 1).dividedBy(conversations));
                if (i + 1 == conversations / 8) {
                    early = held(desk);
                }
            }
            var late = held(desk);
            if (COUNT > 0) {
                tell(conversations, start, early, late);
            }
            isBounded(desk.state());
            assertTrue(late.threads() <= early.threads() + FEW, () -> "threads: " + late);
            assertEquals(1, late.alarms(), "alarms");
            assertTrue(
                    COUNT == 0 || late.heap() <= early.heap() * 11 / 10,
                    () -> "the heap grew to " + late);
        } finally {
            simulator.destroy();
        }
    }

    private void tell(int conversations, long start, Held early, Held late) {
        System.out.printf(
                "%d conversations in %s of simulated time (%d s), %d connections%n"
                        + "after the first hour: %s%nat the end: %s (%+.1f %%)%n",
                conversations,
                Duration.ofNanos(time.nanos()),
                (System.nanoTime() - start) / 1_000_000_000,
                socket.passed().size(),
                early,
                late,
                100.0 * late.heap() / early.heap() - 100);
    }

    private Means means() {
        var patience = Patience.STANDARD;
        return new Means(
                time.clock(),
                time::nanos,
                () -> UUID.randomUUID().toString(),
                time,
                new HttpRest(patience),
                socket);
    }

    private static Process simulator() throws Exception {
        var path = new ArrayList<String>();
        path.add(System.getProperty("jdk.module.path", ""));
        path.add(System.getProperty("java.class.path", ""));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--class-path",
                        String.join(File.pathSeparator, path),
                        "org.agentdesk.simulator.SimulatorMain",
                        "--port",
                        "0",
                        "--no-script")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void passUntil(Duration moment) {
        var rest = moment.minusNanos(time.nanos());
        time.pass(rest.isNegative() ? Duration.ZERO : rest);
    }

    private static void drain(BufferedReader output) {
        try {
            while (output.readLine() != null) {}
        } catch (IOException e) {
            // it has ended
        }
    }

    /// One conversation begins, and the oldest ends.
    private void work(Desk desk, Control control, int number, Path note) throws Exception {
        if (number % 7 == 3) {
            ringsInVain(desk, control);
        }
        var id = arrives(control, true);
        await(desk, s -> s.conversation(id).isPresent());
        open.add(id);
        for (int i = 0; i < 3; i++) {
            customerWrites(desk, control, id, "Question " + i);
            desk.read(id);
            desk.typing(id);
            answered(desk, id, desk.send(id, "Answer " + i));
            time.pass(Duration.ofSeconds(1));
        }
        if (number % 10 == 5) {
            answered(desk, id, desk.sendFile(id, note.toString(), "A note"));
        }
        if (number % 20 == 7) {
            var broken = Json.obj("conversationId", Json.of(id), "cimEvent", Json.of("{broken"));
            control.post(
                    "/agents/ann/emit",
                    Json.obj("event", Json.of("onCimEvent"), "payload", broken));
        }
        if (number % 25 == 11) {
            comesBack(desk, control);
        }
        if (open.size() > OPEN_AT_ONCE) {
            var oldest = open.remove();
            desk.leave(oldest);
            await(desk, s -> s.conversation(oldest).isEmpty());
            control.post("/conversations/" + oldest + "/leave");
        }
    }

    private static String arrives(Control control, boolean started) {
        var wish =
                Json.obj(
                        "name",
                        Json.of("Customer"),
                        "agent",
                        Json.of("ann"),
                        "started",
                        Json.of(started),
                        "text",
                        Json.of("Hello"));
        return control.post("/conversations", wish).get("conversationId").text();
    }

    private void ringsInVain(Desk desk, Control control) throws Exception {
        var id = arrives(control, false);
        await(desk, s -> s.offer(id).isPresent());
        time.pass(Duration.ofSeconds(2));
        control.post("/conversations/" + id + "/leave");
        await(desk, s -> !s.offer(id).filter(o -> o.isRinging()).isPresent());
        time.pass(Duration.ofSeconds(5));
    }

    private void customerWrites(Desk desk, Control control, String id, String text)
            throws Exception {
        var message =
                control.post("/conversations/" + id + "/messages", Json.obj("text", Json.of(text)))
                        .get("messageId")
                        .text();
        await(desk, s -> s.conversation(id).orElseThrow().transcript().indexOfId(message) >= 0);
    }

    private void answered(Desk desk, String conversation, String message) throws Exception {
        await(
                desk,
                s ->
                        s.conversation(conversation)
                                .map(Conversation::transcript)
                                .filter(t -> t.indexOfId(message) >= 0)
                                .map(t -> t.get(t.indexOfId(message)))
                                .filter(e -> ((Entry.Said) e).delivery() == Delivery.SENT)
                                .isPresent());
    }

    private void comesBack(Desk desk, Control control) throws Exception {
        var before = desk.state().link();
        control.post("/faults/restart");
        await(desk, s -> !s.link().equals(before));
        desk.retryNow();
        await(
                desk,
                s ->
                        s.link().isLive()
                                && s.conversations().stream().allMatch(Conversation::synced));
    }

    /// A busy computer may break the link by itself; coming back takes the desk's own time.
    private void await(Desk desk, Predicate<DeskState> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(desk.state())) {
            if (desk.state().link() instanceof Link.Lost) {
                time.pass(Duration.ofMillis(5));
            }
            assertTrue(System.nanoTime() < end, () -> "never came, link " + desk.state().link());
            Thread.sleep(1);
        }
    }

    /// Everybody has left, and what had its moment is over.
    private Held held(Desk desk) throws Exception {
        for (var id : List.copyOf(open)) {
            desk.leave(id);
            await(desk, s -> s.conversation(id).isEmpty());
            open.remove(id);
        }
        time.pass(Duration.ofSeconds(30));
        Thread.sleep(COUNT > 0 ? 8000 : 0); // threads of connections that are gone end by then
        long heap = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            var runtime = Runtime.getRuntime();
            heap = Math.min(heap, runtime.totalMemory() - runtime.freeMemory());
            Thread.sleep(50);
        }
        return new Held(heap, Thread.getAllStackTraces().size(), time.alarms());
    }

    private static void isBounded(DeskState state) {
        assertEquals(List.of(), state.conversations());
        assertEquals(List.of(), state.offers());
        assertEquals(List.of(), state.presenceRequests());
        assertTrue(state.notices().size() <= 50);
        assertTrue(state.around().departures().size() <= 20);
    }
}
