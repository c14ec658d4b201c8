package org.agentdesk.messages.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.agentdesk.core.cim.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1795341600", "1795341600000", "2026-11-22T10:00:00+00:00"})
    void readsAMomentInEverySpelling(String text) {
        assertEquals(
                Instant.parse("2026-11-22T10:00:00Z"), Moments.at(Json.of(text)).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "soon", "-5", "99999999999999999999", "1e9"})
    void readsNoMomentWhereThereIsNone(String text) {
        assertTrue(Moments.at(Json.of(text)).isEmpty());
    }

    @Test
    void readsSecondsAndMilliseconds() {
        assertEquals(Duration.ofSeconds(205), Moments.lasting(Json.of(205)).orElseThrow());
        assertEquals(Duration.ofHours(1), Moments.lasting(Json.of(3_600_000)).orElseThrow());
        assertTrue(Moments.lasting(Json.of("long")).isEmpty());
        assertEquals("3:25", Moments.clock(Duration.ofSeconds(205)));
        assertEquals("1:00:05", Moments.clock(Duration.ofSeconds(3_605)));
    }
}
