package org.agentdesk.messages.generic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.agentdesk.core.cim.Json;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void writesWhatOthersCanRead() {
        var json =
                Json.obj(
                        "a",
                        new Json.Arr(List.of(Json.of(1), Json.of(true), Json.Null.NULL)),
                        "b\"",
                        Json.of("x\\\n\u0001ü"),
                        "c",
                        Json.Obj.EMPTY);
        assertEquals(
                """
                {
                  "a": [
                    1,
                    true,
                    null
                  ],
                  "b\\"": "x\\\\\\n\\u0001ü",
                  "c": {}
                }\
                """,
                JsonWriter.write(json));
    }

    @Test
    void staysWithinItsLimits() {
        Json deep = Json.of("bottom");
        for (int i = 0; i < 10_000; i++) {
            deep = new Json.Arr(List.of(deep));
        }
        assertTrue(JsonWriter.write(deep).length() < 20_000);
        var wide = new Json.Arr(Collections.nCopies(100_000, Json.of("x".repeat(100))));
        assertTrue(JsonWriter.write(wide).length() < JsonWriter.LONGEST + 10_000);
    }
}
