package org.agentdesk.simulator.centre;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The three ways in which the protocol writes an instant, besides epoch milliseconds.
final class Times {
    /// What stands for "never" in `lastReadyStateChangeTime`.
    static final long NEVER = 639_057_660_000L;

    private static final DateTimeFormatter HISTORY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'+00:00'")
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter COUNTDOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private Times() {}

    /// As in `topicEvents` and past activities.
    static String history(long epochMillis) {
        return HISTORY.format(Instant.ofEpochMilli(epochMillis));
    }

    /// As in `agentSla.startTime` and `holdTimerDetails.startTime`: UTC, without a zone.
    static String countdown(long epochMillis) {
        return COUNTDOWN.format(Instant.ofEpochMilli(epochMillis));
    }
}
