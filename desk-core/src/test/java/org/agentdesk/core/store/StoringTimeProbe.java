package org.agentdesk.core.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// How long it takes to store a message before it may be sent. Run with `-Dmeasure`.
@EnabledIfSystemProperty(named = "measure", matches = ".*")
class StoringTimeProbe {

    private static final int MESSAGES = 1_000;

    @TempDir private Path folder;

    private long[] micros(SynchronousMode promise) throws Exception {
        var file = folder.resolve(promise + ".db");
        var times = new long[MESSAGES];
        var key = new Sealing(new byte[32]);
        try (var shelf = SqliteShelf.open(file, key, Clock.systemUTC(), promise)) {
            for (int i = -100; i < MESSAGES; i++) {
                var message =
                        Kept.message("m-" + i, "Your parcel left us this morning. ".repeat(6));
                long start = System.nanoTime();
                shelf.write(List.of(new Change.Message("server|ann", message)));
                times[Math.max(0, i)] = (System.nanoTime() - start) / 1_000;
            }
        }
        Arrays.sort(times);
        return times;
    }

    @Test
    void tells() throws Exception {
        for (var promise : List.of(SynchronousMode.FULL, SynchronousMode.NORMAL)) {
            var times = micros(promise);
            System.out.println(
                    "synchronous=%s: median %d µs, 99%% %d µs, worst %d µs"
                            .formatted(
                                    promise,
                                    times[MESSAGES / 2],
                                    times[MESSAGES * 99 / 100],
                                    times[MESSAGES - 1]));
        }
    }
}
