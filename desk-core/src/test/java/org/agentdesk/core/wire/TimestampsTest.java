package org.agentdesk.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.agentdesk.core.cim.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2025-10-09T08:53:20.000+00:00, 2025-10-09T08:53:20Z",
        "2025-10-09T08:53:20.000+0000,  2025-10-09T08:53:20Z",
        "2025-10-09T10:53:20+02:00,     2025-10-09T08:53:20Z",
        "2025-10-09T08:53:20.120Z,      2025-10-09T08:53:20.120Z",
        "2025-10-09 08:53:20.000,       2025-10-09T08:53:20Z",
        "2025-10-09T08:53:20,           2025-10-09T08:53:20Z",
        "1760000000000,                 2025-10-09T08:53:20Z",
        "1.76E12,                       2025-10-09T08:53:20Z",
        "639057660000,                  1990-04-02T12:01:00Z",
    })
    void readsEveryFormInUse(String text, Instant expected) {
        assertEquals(expected, Timestamps.read(Json.of(text)).orElseThrow());
    }

    @Test
    void readsNumbersAsMilliseconds() {
        var at = Timestamps.read(Json.of(1_760_000_000_000L)).orElseThrow();
        assertEquals(Instant.parse("2025-10-09T08:53:20Z"), at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "2025-13-40",
                "99999999999999999999",
                "-",
                "2025-10-09",
                "-999999999-01-01T00:00:00Z"
            })
    void anythingElseIsNoTime(String text) {
        assertTrue(Timestamps.read(Json.of(text)).isEmpty());
    }
}
