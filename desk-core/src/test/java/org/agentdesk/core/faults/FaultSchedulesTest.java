package org.agentdesk.core.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Seeded schedules of faults on a real connection: docs/guide/reliability.md.
class FaultSchedulesTest {

    private static final int COUNT = Integer.getInteger("faults.count", 50);
    private static final long FIRST = Long.getLong("faults.first", 1);
    private static final long ONLY = Long.getLong("faults.seed", 0);
    private static final int AT_ONCE = Integer.getInteger("faults.parallel", 10);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Map<Long, String> findings = new ConcurrentSkipListMap<>();
    private final Figures figures = new Figures();

    @TempDir Path folder;

    @Test
    void losesNothingAndSendsNothingTwice() throws Exception {
        var file = Files.writeString(folder.resolve("note.txt"), "What was agreed.");
        long start = System.nanoTime();
        var seeds = ONLY != 0 ? LongStream.of(ONLY) : LongStream.range(FIRST, FIRST + COUNT);
        try (var http = HttpClient.newHttpClient();
                var stages = Executors.newFixedThreadPool(AT_ONCE)) {
            seeds.forEach(seed -> stages.execute(() -> perform(seed, http, file)));
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        if (ONLY != 0) {
            System.out.println("seed " + ONLY + " " + Schedule.of(ONLY).words());
        }
        if (ONLY != 0 || COUNT > 50) {
            findings.values().forEach(System.out::println);
            System.out.printf("%s; %d s; %d findings%n", figures, seconds, findings.size());
        }
        assertEquals(Map.of(), findings, () -> String.join("\n\n", findings.values()));
    }

    private void perform(long seed, HttpClient http, Path file) {
        var schedule = Schedule.of(seed);
        try (var performance = new Performance(schedule, DeskMaker.REAL, http, file, TIMEOUT)) {
            var history = performance.play();
            figures.add(schedule, history);
            note(schedule, Checker.check(history));
        } catch (Exception e) {
            note(schedule, List.of(e.toString()));
        }
    }

    private void note(Schedule schedule, List<String> wrong) {
        if (!wrong.isEmpty()) {
            findings.put(schedule.seed(), report(schedule, wrong));
        }
    }

    private static String report(Schedule schedule, List<String> wrong) {
        return wrong.stream()
                        .collect(Collectors.joining("\n", "seed " + schedule.seed() + ": ", ""))
                + "\n"
                + schedule.words()
                + "\nreplay: ./mvnw -q -pl desk-core -am test -Dtest=FaultSchedulesTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dfaults.seed="
                + schedule.seed();
    }
}
