package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

/// What seldom happens can be asked for.
class SceneTest extends SimulatorTest {

    @Test
    void letsAColleagueWhisperInTheLanguageAskedFor() {
        var ann = signInReady("ann");
        var id = served(ann);
        var wish = Json.object().put("scene", "whisper-inbound").put("language", "ar");
        var played = control("/conversations/" + id + "/scenes", wish);
        var whisper = ann.awaitCim("WHISPER_MESSAGE").path("data");
        assertEquals(played.path("messageId"), whisper.path("id"));
        assertEquals("AGENT", whisper.at("/header/sender/type").asText());
        assertFalse(whisper.at("/body/markdownText").asText().matches("\\p{ASCII}*"));
    }

    @Test
    void namesTheMessageThatIsEdited() {
        var ann = signInReady("ann");
        var id = served(ann);
        var wish = Json.object().put("scene", "edited-inbound");
        var said = control("/conversations/" + id + "/scenes", wish).path("messageId");
        assertEquals(said, ann.awaitCim("CUSTOMER_MESSAGE").path("data").path("id"));
        var header = ann.awaitCim("CUSTOMER_MESSAGE").path("data").path("header");
        assertEquals("UPDATE", header.path("intent").asText());
        assertEquals(said, header.path("originalMessageId"));
    }

    @Test
    void playsEveryScene() {
        var ann = signInReady("ann");
        var id = served(ann);
        var names = report("/scenes").path("scenes");
        assertFalse(names.isEmpty());
        for (var name : names) {
            var wish = Json.object().put("scene", name.asText());
            var played = control("/conversations/" + id + "/scenes", wish);
            assertFalse(played.path("messageId").asText().isEmpty(), name::asText);
        }
        var page = simulator.controlUri() + "/conversations/" + id + "/scenes";
        assertEquals(400, Web.post(page, "{\"scene\":\"none\"}").status());
        var unknown = simulator.controlUri() + "/conversations/none/scenes";
        assertEquals(404, Web.post(unknown, "{\"scene\":\"hand-raised\"}").status());
    }
}
