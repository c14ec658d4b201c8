package org.agentdesk.messages.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.Bodies;
import org.agentdesk.messages.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinatesTest {

    @Test
    void tellsAPlaceToPeopleAndPrograms() {
        var place = new Coordinates(-33.8567844, 151.2152967);
        assertEquals("-33.85678, 151.2153", place.plain());
        assertEquals(
                "33.85678° S, 151.2153° E", place.shown(Words.in(Locale.ENGLISH), Locale.ENGLISH));
        assertEquals(
                "https://www.openstreetmap.org/?mlat=-33.85678&mlon=151.2153#map=16/-33.85678/151.2153",
                place.map().toString());
        assertEquals("0, 0", new Coordinates(-0.0000001, 0).plain());
    }

    @ParameterizedTest
    @CsvSource({"91, 0", "0, 181", "NaN, 0", "0, -Infinity", ", 0", "0,", ","})
    void knowsWhatIsNoPlace(Double latitude, Double longitude) {
        var body = Bodies.location("", latitude, longitude, Json.Obj.EMPTY);
        assertTrue(Coordinates.of(body).isEmpty());
    }

    @Test
    void hasTheLandOfTheWholeWorld() {
        var land = Land.read();
        assertTrue(land.rings().size() > 90);
        assertTrue(
                land.rings().stream().allMatch(ring -> ring.south() >= -90 && ring.north() <= 90));
        assertTrue(land.rings().stream().allMatch(ring -> ring.east() - ring.west() <= 400));
    }
}
