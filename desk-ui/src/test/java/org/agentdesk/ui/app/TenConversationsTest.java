package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.ui.composer.CannedReplies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Ten conversations at once, with customers who talk by script and an agent who works in all of
/// them in any order. Nothing that is written, quoted, attached or noted in one may ever be in
/// another, nothing is lost, and memory does not grow.
class TenConversationsTest {

    private static final int MINUTES = Integer.getInteger("ten.minutes", 0);
    private static final long SEED = Long.getLong("ten.seed", 1);
    private static final Duration SHORT = Duration.ofSeconds(12);
    private static final Duration WARM = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofSeconds(15);
    private static final Duration WRAP_UP = Duration.ofSeconds(20);
    private static final Duration RING = Duration.ofMinutes(2);
    private static final double GROWTH = 1.1;
    private static final CannedReply THANKS = new CannedReply("Endings", "Thank you, {customer}. ");

    private final List<Held> held = new ArrayList<>();

    @TempDir Path folder;

    @Test
    void keepsTenConversationsApart() throws Exception {
        try (var simulator = SimulatorProcess.start()) {
            var centre = SimulatedCentre.at(simulator.address());
            centre.wrapUpFor(WRAP_UP);
            centre.ringFor(RING);
            var canned = CannedReplies.of(List.of(THANKS));
            var day =
                    new Workday(
                            centre,
                            RING,
                            binder -> binder.bind(CannedReplies.class).toInstance(canned));
            day.begin();
            tried(day, () -> work(day, centre));
            day.end();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /// A failure shows the window and says how to see it again.
    private void tried(Workday day, Work work) throws Exception {
        try {
            work.run();
        } catch (AssertionError | Exception e) {
            day.picture(Path.of("target", "ten-" + SEED + ".png"));
            throw new AssertionError(
                    "seed %d; again: -Dtest=TenConversationsTest -Dten.minutes=%d -Dten.seed=%d%n%s"
                            .formatted(SEED, MINUTES, SEED, day.situation()),
                    e);
        }
    }

    private void work(Workday day, SimulatedCentre centre) throws Exception {
        var customers = new TenCustomers(centre, SEED);
        try {
            var agent = new BusyAgent(day, centre, customers, folder, SEED);
            agent.begin();
            customers.begin();
            var length = MINUTES > 0 ? Duration.ofMinutes(MINUTES) : SHORT;
            long start = System.nanoTime();
            var next = Duration.ZERO;
            for (var now = Duration.ZERO; now.compareTo(length) < 0; now = since(start)) {
                agent.step();
                if (now.compareTo(next) >= 0 && agent.isNothingDue()) {
                    var at = now;
                    customers.whileSilent(() -> held.add(held(day, at)));
                    next = now.plus(BETWEEN);
                }
            }
            customers.end();
            agent.lookAround();
            agent.awaitWrapUps();
            for (var page : agent.all()) {
                ServersRecord.of(centre.told(page.id())).check(page);
            }
            report(agent, customers, since(start));
        } finally {
            customers.end();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Held held(Workday day, Duration at) {
        WaitForAsyncUtils.waitForFxEvents();
        int nodes =
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000,
                        () -> {
                            var testing = FxToolkit.toolkitContext();
                            // TestFX keeps every event, and with it nodes, until it begins anew
                            testing.setRegisteredStage(testing.getRegisteredStage());
                            return TenWindow.nodes();
                        });
        int lines = day.state().conversations().stream().mapToInt(c -> c.transcript().size()).sum();
        return new Held(at.toSeconds(), Held.collected(), nodes, lines);
    }

    private void report(BusyAgent agent, TenCustomers customers, Duration took) {
        System.out.printf(
                "seed %d: %d conversations, ten at once, in %d s; customers said %d; %s%n",
                SEED, agent.all().size(), took.toSeconds(), customers.said(), agent.did());
        if (MINUTES > 0) {
            held.forEach(it -> System.out.println(it.second() + " s: " + it));
        }
        if (MINUTES >= 3) {
            judge();
        }
    }

    private void judge() {
        long end = held.getLast().second();
        var warm = between(WARM.toSeconds(), 2 * WARM.toSeconds());
        var late = between(end - WARM.toSeconds(), end + 1);
        System.out.printf(
                "in the second minute: %s; in the last: %s (%+.1f %%)%n",
                warm, late, 100.0 * late.heap() / warm.heap() - 100);
        assertTrue(late.heap() <= warm.heap() * GROWTH, "the heap grew to " + late);
        assertTrue(late.nodes() <= mostNodesEarly() * GROWTH, "the nodes grew to " + late);
    }

    /// How many there are at one moment depends on what is open then: the most of two minutes.
    private long mostNodesEarly() {
        return held.stream()
                .filter(it -> it.second() < 2 * WARM.toSeconds())
                .mapToLong(Held::nodes)
                .max()
                .orElseThrow();
    }

    private Held between(long from, long to) {
        return Held.middle(
                held.stream().filter(it -> it.second() >= from && it.second() < to).toList());
    }
}
