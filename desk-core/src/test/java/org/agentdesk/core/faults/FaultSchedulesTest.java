package org.agentdesk.core.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int AT_ONCE = Integer.getInteger("faults.parallel", 8);

    @TempDir Path folder;

    @Test
    void losesNothingAndSendsNothingTwice() throws Exception {
        var file = Files.writeString(folder.resolve("note.txt"), "What was agreed.");
        var findings = new ConcurrentSkipListMap<Long, String>();
        long start = System.nanoTime();
        var seeds = ONLY != 0 ? LongStream.of(ONLY) : LongStream.range(FIRST, FIRST + COUNT);
        try (var http = HttpClient.newHttpClient();
                var stages = Executors.newFixedThreadPool(AT_ONCE)) {
            seeds.forEach(seed -> stages.execute(() -> perform(seed, http, file, findings)));
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        if (COUNT > 50 || ONLY != 0) {
            tell(findings, seconds);
        }
        assertEquals(Map.of(), findings, () -> String.join("\n\n", findings.values()));
    }

    private static void perform(long seed, HttpClient http, Path file, Map<Long, String> findings) {
        var schedule = Schedule.of(seed);
        try (var performance = new Performance(schedule, DeskMaker.REAL, http, file)) {
            var wrong = performance.play();
            if (!wrong.isEmpty()) {
                findings.put(seed, report(schedule, wrong));
            }
        } catch (Exception e) {
            findings.put(seed, report(schedule, List.of(e.toString())));
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

    private static void tell(Map<Long, String> findings, long seconds) {
        findings.values().forEach(System.out::println);
        System.out.printf(
                "%d schedules in %d s, %d with findings%n",
                ONLY != 0 ? 1 : COUNT, seconds, findings.size());
    }
}
