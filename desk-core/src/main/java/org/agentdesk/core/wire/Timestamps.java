package org.agentdesk.core.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.agentdesk.core.cim.Json;

/// The timestamps of the wire: epoch milliseconds as number or text, ISO with offset or `Z`, and
/// `yyyy-MM-dd HH:mm:ss.SSS` without a zone, which is UTC.
final class Timestamps {

    private static final long YEAR_10000 = 253_402_300_800L;

    private Timestamps() {}

    /// The instant a value means; empty when it means none.
    static Optional<Instant> read(Json json) {
        var text = json.text().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(isNumber(text) ? epoch(text) : calendar(text))
                    .filter(Timestamps::isPlausible);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '.' || c == 'E')
                && text.indexOf('-', 1) < 0;
    }

    private static Instant epoch(String text) {
        return Instant.ofEpochMilli(new java.math.BigDecimal(text).longValue());
    }

    /// What is further away means nothing, and could not be given as milliseconds again.
    private static boolean isPlausible(Instant instant) {
        return Math.abs(instant.getEpochSecond()) < YEAR_10000;
    }

    private static Instant calendar(String text) {
        var iso = text.replace(' ', 'T');
        boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
        return zoned
                ? OffsetDateTime.parse(withColon(iso)).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    private static String withColon(String iso) {
        boolean compact = iso.matches(".*[+-]\\d{4}");
        int cut = iso.length() - 2;
        return compact ? iso.substring(0, cut) + ":" + iso.substring(cut) : iso;
    }
}
