package org.agentdesk.plugin.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// How long the calls of a contribution take.
final class Stopwatch {

    /// The desk counts a call that takes longer than one picture of the window as slow, and stops
    /// making calls that keep taking longer than this.
    static final Duration ABSURD = Duration.ofMillis(250);

    private final List<Long> nanos = new ArrayList<>();

    <T> T time(Supplier<T> call) {
        long start = System.nanoTime();
        try {
            return call.get();
        } finally {
            nanos.add(System.nanoTime() - start);
        }
    }

    Duration median() {
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Duration.ZERO : Duration.ofNanos(sorted.get(sorted.size() / 2));
    }

    private Duration worst() {
        return Duration.ofNanos(nanos.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d calls, median %.2f ms, worst %.2f ms",
                nanos.size(),
                median().toNanos() / 1e6,
                worst().toNanos() / 1e6);
    }
}
