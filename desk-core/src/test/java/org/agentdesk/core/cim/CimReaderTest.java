package org.agentdesk.core.cim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CimReaderTest {

    private final CimReader reader = CimReader.ofTheDesk();

    @Test
    void readsABodyAsTheDeskDoes() {
        var json = reader.json("{\"type\":\"location\",\"location\":{\"latitude\":\"50.1\"}}");
        var place = assertInstanceOf(Body.Location.class, reader.body(json));
        assertEquals(50.1, place.latitude());
        assertEquals(json, reader.json(reader.text(json)));
    }

    @Test
    void readsAnEventAndLeavesOutWhatNamesNothing() {
        var event = reader.event(reader.json("{\"name\":\"HAND_RAISED\"}")).orElseThrow();
        assertEquals(EventName.HAND_RAISED, event.name());
        assertEquals(true, reader.event(Json.Obj.EMPTY).isEmpty());
    }

    @Test
    void saysWhatIsNoJsonWithoutRepeatingIt() {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> reader.json("{\"secret\":"));
        assertEquals(false, refusal.getMessage().contains("secret"));
    }
}
