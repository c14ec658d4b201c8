package org.agentdesk.messages.generic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.Sample;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static Outline of(Json.Obj source) {
        return Outline.of(new Body.Unknown("LOCATION", "", source));
    }

    @Test
    void showsNamesAndValuesAsATree() {
        var outline =
                of(
                        Json.obj(
                                "type", Json.of("LOCATION"),
                                "location", Json.obj("latitude", new Json.Num("52.2")),
                                "tags",
                                        new Json.Arr(
                                                java.util.List.of(Json.of("a"), Json.of(true)))));
        assertEquals("location:\n  latitude: 52.2\ntags:\n  1: a\n  2: true", outline.text());
    }

    @Test
    void leavesEmptyValuesOut() {
        var source = Json.obj("a", Json.Null.NULL, "b", Json.of(""), "c", Json.Obj.EMPTY);
        assertEquals("", of(source).text());
    }

    @Test
    void staysSmallForHugeInput() {
        var many = new Json.Arr(Collections.nCopies(5_000, Json.of("x".repeat(5_000))));
        var outline = of(Json.obj("many", many));
        assertEquals(Outline.MOST_ROWS, outline.rows().size());
        assertEquals(5_001 - Outline.MOST_ROWS, outline.more());
        assertTrue(outline.text().length() < 30_000);
    }

    @Test
    void staysShallowForDeepInput() {
        Json deep = Json.of("bottom");
        for (int i = 0; i < 5_000; i++) {
            deep = Json.obj("in", deep);
        }
        var outline = of(Json.obj("top", deep));
        assertTrue(outline.rows().stream().allMatch(row -> row.depth() <= Outline.DEEPEST));
    }

    @Test
    void keepsWhatMachinesSayToEachOtherOutOfSight() {
        var renderer = new GenericRenderer();
        var receipt = new Body.DeliveryNotification("", "m1", "READ", "200");
        assertTrue(!renderer.isShown(Sample.message(receipt)));
        assertTrue(!renderer.isShown(Sample.message(new Body.Notification("", "TYPING_STARTED"))));
        assertTrue(
                renderer.isShown(Sample.message(new Body.Unknown("CUSTOM", "", Json.Obj.EMPTY))));
    }
}
