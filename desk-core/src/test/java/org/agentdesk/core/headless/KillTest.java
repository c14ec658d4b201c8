package org.agentdesk.core.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.agentdesk.core.simulated.Workplace;
import org.agentdesk.simulator.SimulatorSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real process with a store, killed (SIGKILL) at random moments while it sends, started again
/// with the same folder, and at the end compared with what the server has.
///
/// `-Dkills=200` kills 200 times; `-Dseed=N` repeats a run's moments.
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("seed", 20260301);

    @TempDir private Path folder;

    private final Random dice = new Random(SEED);
    private final List<String> conversations = new ArrayList<>();

    /// By conversation, the ids of the messages in the order they were written, whether or not
    /// anybody said that they are safe.
    private final Map<String, List<String>> written = new HashMap<>();

    /// The ids that were acknowledged.
    private final List<String> acknowledged = new ArrayList<>();

    private int signIns;
    private int cutShort;

    private RawDesk start() throws Exception {
        return new RawDesk(
                RealProcessTest.start(
                        "--data",
                        folder.resolve("data").toString(),
                        "--key-file",
                        folder.resolve("key").toString()));
    }

    private static String signIn(Workplace work) {
        return "{'do':'signIn','server':'%s','user':'ann','password':'secret'}"
                .formatted(work.simulator.baseUri());
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void whateverWasAcknowledgedIsThereOnceAndInOrder() throws Exception {
        var away = Duration.ofMinutes(10);
        try (var work = new Workplace(SimulatorSettings.standard().withAgentAway(away))) {
            begin(work);
            for (int kill = 0; kill < KILLS; kill++) {
                live(work);
            }
            finish(work);
            for (var conversation : conversations) {
                check(work, conversation);
            }
        }
        System.out.println(
                ("killed %d times (seed %d), %d of them signed in, %d in the midst of a message;"
                                + " %d messages acknowledged, none lost, none twice")
                        .formatted(KILLS, SEED, signIns, cutShort, acknowledged.size()));
    }

    /// Two customers, whose conversations stay through all that follows.
    private void begin(Workplace work) throws Exception {
        try (var desk = start()) {
            desk.does(signIn(work));
            desk.does("{'do':'agentState','state':'READY'}");
            desk.does("{'do':'mrdState','mrd':'CHAT','state':'READY'}");
            for (int i = 0; i < 2; i++) {
                var id = work.customerComes("Hello " + i);
                conversations.add(id);
                written.put(id, new ArrayList<>());
                var where = "{'conversation':'" + id + "'}";
                desk.does("{'do':'wait','event':'offer','where':" + where + ",'timeoutMs':9000}");
                desk.does("{'do':'accept','conversation':'" + id + "'}");
            }
            desk.does("{'do':'mrdState','mrd':'CHAT','state':'NOT_READY'}");
            desk.does("{'do':'quit'}");
        }
    }

    /// One life: up to some moment of its start, or of its work.
    private void live(Workplace work) throws Exception {
        try (var desk = start()) {
            desk.type(signIn(work));
            if (dice.nextInt(5) == 0) {
                Thread.sleep(dice.nextInt(1_500));
                return;
            }
            if (!desk.isOk()) {
                return;
            }
            signIns++;
            awaitConversations(desk);
            var end = System.nanoTime() + Duration.ofMillis(dice.nextInt(400)).toNanos();
            talk(desk, end);
        }
    }

    /// The server tells them again soon after the sign-in.
    private void awaitConversations(RawDesk desk) throws Exception {
        var known = List.<String>of();
        for (int i = 0; !known.containsAll(conversations); i++) {
            assertTrue(i < 500, "the conversations do not come back");
            Thread.sleep(10);
            known =
                    desk.does("{'do':'state'}").get("conversations").items().stream()
                            .map(c -> c.get("conversation").text())
                            .toList();
        }
    }

    /// Writes without waiting for the replies, until the process is gone; then counts those that
    /// had come.
    private void talk(RawDesk desk, long end) throws Exception {
        var killer =
                Thread.ofPlatform()
                        .start(() -> {
                            while (System.nanoTime() < end) {
                                Thread.onSpinWait();
                            }
                            desk.kill();
                        });
        List<String> ids = new ArrayList<>();
        while (killer.isAlive()) {
            var conversation = conversations.get(dice.nextInt(conversations.size()));
            var id = "k-" + total();
            if (!desk.offer(
                    "{'do':'send','conversation':'%s','text':'%s','id':'%s'}"
                            .formatted(conversation, id, id))) {
                break;
            }
            written.get(conversation).add(id);
            ids.add(id);
            Thread.sleep(dice.nextInt(8));
        }
        killer.join();
        int replied = 0;
        for (var id : ids) {
            if (!desk.isOk()) {
                break;
            }
            acknowledged.add(id);
            replied++;
        }
        cutShort += replied < ids.size() ? 1 : 0;
    }

    private int total() {
        return written.values().stream().mapToInt(List::size).sum();
    }

    /// Nobody kills it any more: what is in the outbox goes out.
    private void finish(Workplace work) throws Exception {
        try (var desk = start()) {
            desk.does(signIn(work));
            awaitConversations(desk);
            for (int i = 0; ; i++) {
                var outbox = desk.does("{'do':'state'}").get("outbox");
                if (outbox.items().isEmpty()) {
                    break;
                }
                assertTrue(i < 100, () -> "left over: " + outbox);
                Thread.sleep(100);
            }
            desk.does("{'do':'quit'}");
        }
    }

    private void check(Workplace work, String conversation) throws Exception {
        List<String> had = new ArrayList<>();
        for (var said :
                work.control("GET", "/conversations/" + conversation, "").path("transcript")) {
            if (said.path("name").asText().equals("AGENT_MESSAGE")) {
                had.add(said.path("text").asText());
            }
        }
        var all = written.get(conversation);
        assertEquals(had.stream().distinct().toList(), had, "nothing twice (seed " + SEED + ")");
        var inOrder = all.stream().filter(had::contains).toList();
        assertEquals(inOrder, had, "in the order it was written (seed " + SEED + ")");
        var lost =
                all.stream()
                        .filter(acknowledged::contains)
                        .filter(id -> !had.contains(id))
                        .toList();
        assertEquals(List.of(), lost, "nothing that was acknowledged is lost (seed " + SEED + ")");
    }
}
