package org.agentdesk.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.agentdesk.core.cim.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[1,2.50,-3e7,\"x\\\"y\",true,false,null,{}],\"b\":{\"c\":\"\u00fc\u0634\"}}",
                "[]",
                "\"text\"",
                "12345678901234567890123"
            })
    void writesBackExactlyWhatCame(String text) throws JsonText.NotJson {
        assertEquals(text, JsonText.write(JsonText.parse(text)));
    }

    @Test
    void theLastOfTwoEqualKeysCounts() throws JsonText.NotJson {
        var json = JsonText.parse("{\"participantType\":\"a\",\"participantType\":\"b\"}");
        assertEquals("b", json.get("participantType").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{", "{]", "nope", "{\"a\":1} x", "{'a':1}"})
    void saysWhatIsNoJsonWithoutQuotingIt(String text) {
        var e = assertThrows(JsonText.NotJson.class, () -> JsonText.parse(text));
        assertFalse(e.getMessage().contains("nope"));
    }

    @Test
    void refusesNestingThatOnlyMeansHarm() {
        var deep = "[".repeat(100_000);
        assertThrows(JsonText.NotJson.class, () -> JsonText.parse(deep));
    }

    @Test
    void navigatesPastAnythingMissing() {
        assertEquals("", Json.Null.NULL.get("a").get("b").text());
        assertEquals(Json.Obj.EMPTY, Json.of("x").object());
    }
}
