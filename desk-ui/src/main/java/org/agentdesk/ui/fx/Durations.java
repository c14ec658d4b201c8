package org.agentdesk.ui.fx;

import java.time.Duration;

/// Durations in words and digits, rounded the way a glance at a clock would be.
public final class Durations {

    private static final Texts TEXTS = Texts.of(Durations.class);

    private Durations() {}

    /// Running time as on a stopwatch: `0:07`, `12:03`, `1:02:03`. Never negative.
    public static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        long hours = seconds / 3600;
        return hours == 0
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(hours, seconds % 3600 / 60, seconds % 60);
    }

    /// The time that is left as on a clock that counts down: [#secondsLeft] in digits.
    public static String clockLeft(Duration left) {
        return clock(Duration.ofSeconds(secondsLeft(left)));
    }

    /// A rough length: `40 s`, `3 min`, `1 h 05 min`. Never negative.
    public static String rough(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return TEXTS.get("seconds", seconds);
        }
        long minutes = seconds / 60;
        return minutes < 60
                ? TEXTS.get("minutes", minutes)
                : TEXTS.get("hours", minutes / 60, minutes % 60);
    }

    /// Whole seconds that are left, rounded up so that zero means over.
    public static long secondsLeft(Duration left) {
        return Math.max(0, (left.toMillis() + 999) / 1000);
    }
}
