package org.agentdesk.core.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/// Notices when the time of day jumps: it is compared with time that only passes. A computer that
/// slept looks the same as one whose clock was set. Not thread-safe.
final class ClockWatch {

    private static final Duration SMALLEST = Duration.ofSeconds(5);

    private static final Duration TOGETHER = Duration.ofMillis(500);

    private final Clock clock;
    private final LongSupplier nanos;
    private Instant lastTime;
    private long lastNanos;

    ClockWatch(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        lastTime = clock.instant();
        lastNanos = nanos.getAsLong();
    }

    /// By how much the clock jumped since the last look; zero where it did not, or not worth
    /// mentioning.
    Duration jumped() {
        long before = nanos.getAsLong();
        var time = clock.instant();
        long now = nanos.getAsLong();
        if (now - before > TOGETHER.toNanos()) {
            return Duration.ZERO; // the two clocks were not read together: the next look tells
        }
        var by = Duration.between(lastTime, time).minusNanos(now - lastNanos);
        lastTime = time;
        lastNanos = now;
        return by.abs().compareTo(SMALLEST) < 0 ? Duration.ZERO : by;
    }
}
