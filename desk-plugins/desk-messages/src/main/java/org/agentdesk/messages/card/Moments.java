package org.agentdesk.messages.card;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.Host;

/// Moments and durations that servers wrote in their several ways. Pure.
public final class Moments {

    /// Smaller numbers are seconds, larger ones milliseconds.
    private static final long SECONDS_END = 100_000_000_000L;

    private static final long LONGEST_SECONDS = 1_000_000;

    private Moments() {}

    /// A moment: seconds or milliseconds since 1970, or ISO 8601 with an offset.
    public static Optional<Instant> at(Json json) {
        var text = json.text().strip();
        if (text.matches("\\d{1,15}(?:\\.0+)?")) {
            long number = Long.parseLong(text.split("\\.", 2)[0]);
            return number == 0
                    ? Optional.empty()
                    : Optional.of(
                            number < SECONDS_END
                                    ? Instant.ofEpochSecond(number)
                                    : Instant.ofEpochMilli(number));
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A duration: seconds; numbers larger than any call in seconds are milliseconds.
    public static Optional<Duration> lasting(Json json) {
        var text = json.text().strip();
        if (!text.matches("\\d{1,12}(?:\\.\\d{1,9})?")) {
            return Optional.empty();
        }
        long number = Long.parseLong(text.split("\\.", 2)[0]);
        return Optional.of(
                number < LONGEST_SECONDS ? Duration.ofSeconds(number) : Duration.ofMillis(number));
    }

    /// A duration in digits, `3:05` or `1:03:05`.
    public static String clock(Duration duration) {
        long hours = duration.toHours();
        return hours > 0
                ? "%d:%02d:%02d"
                        .formatted(hours, duration.toMinutesPart(), duration.toSecondsPart())
                : "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    /// A moment as people of the window's language write it, in the agent's time zone; `""` for one
    /// that no calendar reaches.
    public static String shown(Instant at, Host host) {
        try {
            return Excerpt.undirected(
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(host.locale())
                            .withZone(host.zone())
                            .format(at));
        } catch (DateTimeException e) {
            return "";
        }
    }
}
