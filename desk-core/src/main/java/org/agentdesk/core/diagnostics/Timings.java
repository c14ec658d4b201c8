package org.agentdesk.core.diagnostics;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.agentdesk.core.cim.Json;

/// How long things took, counted by powers of two of a microsecond. Safe from any thread.
public final class Timings {

    /// What is timed.
    public enum What {
        /// From an input to the next state.
        STEP,
        /// From opening the connection to its answer.
        CONNECT,
        /// From a new connection until every open conversation was re-read.
        RESYNC,
        /// From a message on its way to its echo.
        PUBLISH_TO_ECHO,
        /// From a new state to the pulse of the window that shows it.
        EVENT_TO_PIXELS
    }

    private static final int BUCKETS = 40; // the last one begins after six days

    private final Map<What, AtomicLongArray> counts = new EnumMap<>(What.class);

    public Timings() {
        for (var what : What.values()) {
            counts.put(what, new AtomicLongArray(BUCKETS));
        }
    }

    /// Counts a duration; a negative one, of a clock that was set back, as none.
    public void took(What what, Duration duration) {
        long micros = Math.max(0, duration.toNanos() / 1_000);
        int bucket = Long.SIZE - Long.numberOfLeadingZeros(micros);
        of(what).incrementAndGet(Math.min(bucket, BUCKETS - 1));
    }

    private AtomicLongArray of(What what) {
        return java.util.Objects.requireNonNull(counts.get(what));
    }

    /// For each thing the counts by upper bound in microseconds; empty buckets are left out.
    Json.Obj report() {
        var report = Json.Obj.EMPTY;
        for (var what : What.values()) {
            var buckets = Json.Obj.EMPTY;
            for (int i = 0; i < BUCKETS; i++) {
                long count = of(what).get(i);
                if (count > 0) {
                    buckets = buckets.with("<" + (1L << i), Json.of(count));
                }
            }
            report = report.with(what.name().toLowerCase(Locale.ROOT) + "_us", buckets);
        }
        return report;
    }
}
