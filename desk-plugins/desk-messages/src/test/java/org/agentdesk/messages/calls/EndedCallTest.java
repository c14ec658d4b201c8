package org.agentdesk.messages.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.words.Words;
import org.junit.jupiter.api.Test;

class EndedCallTest {

    @Test
    void countsFromBeginningToEndRatherThanBelieveADuration() {
        var call =
                EndedCall.of(
                        Json.obj(
                                "startTime", Json.of(1_795_341_600_000L),
                                "endTime", Json.of(1_795_341_660_000L),
                                "duration", Json.of(9_999)));
        assertEquals(Duration.ofMinutes(1), call.lasted());
    }

    @Test
    void readsTheLegs() {
        var sender =
                Json.obj(
                        "senderName", Json.of("ann"),
                        "additionalDetail",
                                Json.obj(
                                        "firstName", Json.of("Ann"), "lastName", Json.of("Agent")));
        var leg = Json.obj("sender", sender, "duration", Json.of(5), "endDirection", Json.of("X"));
        var call = EndedCall.of(Json.obj("callLegs", new Json.Arr(List.of(leg))));
        assertEquals(
                List.of(new EndedCall.Leg("Ann Agent", "", "X", Duration.ofSeconds(5))),
                call.legs());
    }

    @Test
    void staysSmallAndReadsNothingAsNothing() {
        var legs = new Json.Arr(Collections.nCopies(10_000, Json.Null.NULL));
        assertEquals(9_980, EndedCall.of(Json.obj("callLegs", legs)).more());
        var nothing = EndedCall.of(Json.Null.NULL);
        assertNull(nothing.from());
        assertNull(nothing.lasted());
        assertEquals("", nothing.recording());
    }

    @Test
    void putsReasonsIntoWords() {
        var words = Words.in(Locale.ENGLISH);
        assertEquals("inbound", Reasons.shown("inbound", words));
        assertEquals("hung up", Reasons.shown("DIALOG_ENDED", words));
        assertEquals("some new reason", Reasons.shown("SOME_NEW_REASON", words));
        assertEquals("", Reasons.shown(" ", words));
    }
}
