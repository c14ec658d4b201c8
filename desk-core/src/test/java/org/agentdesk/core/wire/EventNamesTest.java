package org.agentdesk.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Locale;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Every event name, with nothing, with nonsense and with something in it.
class EventNamesTest {

    private static final CimDecoder CIM = new CimDecoder(Instant.EPOCH);

    private static Json event(EventName name, Json data) {
        var wire = name.name().toLowerCase(Locale.ROOT);
        return Json.obj("id", Json.of("e"), "name", Json.of(" " + wire + " "), "data", data);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
    void isKnownInAnyCaseAndGoesBackAsItCame(EventName name) {
        var json = event(name, Json.obj("anything", Json.of(1)));
        var event = CIM.event(json).orElseThrow();
        assertEquals(name, event.name());
        assertEquals(json, event.source());
    }

    @ParameterizedTest
    @EnumSource
    void dataThatIsNotWhatItShouldBeIsKept(EventName name) {
        for (var data : new Json[] {Json.Null.NULL, Json.of("x"), Json.of(7), Json.Arr.EMPTY}) {
            var event = CIM.event(event(name, data)).orElseThrow();
            assertEquals(data, event.source().get("data"));
            assertTrue(!(event.data() instanceof EventData.Message), "there is no message in it");
        }
    }
}
