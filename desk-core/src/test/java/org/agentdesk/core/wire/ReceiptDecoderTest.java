package org.agentdesk.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.junit.jupiter.api.Test;

class ReceiptDecoderTest {

    private static Body.Receipt at(String timestamp) {
        var source = Json.obj("type", Json.of("RECEIPT"), "timestamp", Json.of(timestamp));
        return (Body.Receipt) BodyDecoder.body(source);
    }

    @Test
    void readsTheTimeOfAnOrderInSecondsAndInMilliseconds() {
        var ordered = Instant.parse("2026-01-05T08:00:00Z");
        assertEquals(ordered, at("1767600000").at());
        assertEquals(ordered, at("1767600000000").at());
        assertNull(at("yesterday").at());
    }
}
