package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresenceTest extends SimulatorTest {
    private static final JsonNode BREAK =
            Json.object().put("id", "r-1").put("name", "Short Break").put("type", "NOT_READY");

    private static void assertChanged(boolean changed, JsonNode presence) {
        var action = changed ? "AGENT_STATE_CHANGED" : "AGENT_STATE_UNCHANGED";
        assertEquals(action, presence.path("action").asText());
    }

    private static String state(JsonNode presence) {
        return presence.at("/agentPresence/state/name").asText();
    }

    private static String chat(JsonNode presence) {
        return presence.at("/agentPresence/agentMrdStates/0/state").asText();
    }

    @Test
    void becomesReadyOnceAndOnlyWithoutAReason() {
        var ann = signIn("ann");
        ann.state("READY", BREAK);
        assertChanged(false, ann.await("agentPresence"));
        ann.state("READY", null);
        var ready = ann.await("agentPresence");
        assertChanged(true, ready);
        assertTrue(ready.path("agentStateChanged").asBoolean());
        assertEquals("READY", state(ready));
        ann.state("READY", null);
        assertChanged(false, ann.await("agentPresence"));
    }

    @Test
    void switchesAnMrdOnOnlyWhenReady() {
        var ann = signIn("ann");
        ann.mrd("READY");
        assertChanged(false, ann.await("agentPresence"));
        ann.state("READY", null);
        ann.await("agentPresence");
        ann.mrd("READY");
        var on = ann.await("agentPresence");
        assertChanged(true, on);
        assertFalse(on.path("agentStateChanged").asBoolean());
        assertEquals(TestDesk.CHAT, on.path("mrdStateChanges").path(0).asText());
        ann.mrd("READY");
        assertChanged(false, ann.await("agentPresence"));
    }

    @Test
    void takesEveryMrdAlongToNotReadyInOnePresence() {
        var ann = signInReady("ann");
        ann.state("NOT_READY", BREAK);
        var off = ann.await("agentPresence");
        assertChanged(true, off);
        assertEquals("NOT_READY", chat(off));
        assertEquals("Short Break", off.at("/agentPresence/state/reasonCode/name").asText());
        assertEquals(1, off.path("mrdStateChanges").size());
        ann.settle();
        assertFalse(ann.pending().contains("agentPresence"));
        ann.state("NOT_READY", BREAK);
        assertChanged(false, ann.await("agentPresence"));
        ann.state("NOT_READY", null);
        assertChanged(true, ann.await("agentPresence"));
    }

    @Test
    void waitsForOpenTasksBeforeAnMrdIsOff() {
        var ann = signInReady("ann");
        var id = served(ann);
        ann.await("agentPresence");
        ann.mrd("NOT_READY");
        assertEquals("PENDING_NOT_READY", chat(ann.await("agentPresence")));
        ann.leave(id);
        assertEquals("NOT_READY", chat(ann.await("agentPresence")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "7",
                "\"text\"",
                "[]",
                "{\"action\":\"dance\"}",
                "{\"action\":\"agentState\"}",
                "{\"action\":\"agentState\",\"state\":{\"name\":\"LOGIN\"}}",
                "{\"action\":\"agentState\",\"state\":[1,2]}",
                "{\"action\":\"agentMRDState\",\"state\":\"READY\"}",
                "{\"action\":\"agentMRDState\",\"state\":\"READY\",\"mrdId\":\"nowhere\"}",
                "{\"action\":\"agentMRDState\",\"state\":\"BUSY\","
                        + "\"mrdId\":\"6305de07166ba1099d11d8e6\"}"
            })
    void answersNonsenseWithAnErrorAndOnePresence(String payload) {
        var ann = signIn("ann");
        ann.emit("changeAgentState", Json.read(payload));
        assertEquals("changeAgentState", ann.await("errors").path("task").asText());
        assertChanged(false, ann.await("agentPresence"));
        ann.settle();
        assertFalse(ann.pending().contains("agentPresence"));
    }

    @Test
    void letsASupervisorChangeAnAgentOfTheTeamButNotTheOtherWayRound() {
        var ann = signIn("ann");
        var sue = signIn("sue");
        var command = Json.object().put("agentId", ann.id()).put("action", "agentState");
        command.set("state", Json.object().put("name", "READY"));
        sue.emit("changeAgentState", command);
        assertEquals("READY", state(ann.await("agentPresence")));

        command.put("agentId", sue.id());
        ann.emit("changeAgentState", command);
        assertEquals("changeAgentState", ann.await("errors").path("task").asText());
        assertChanged(false, ann.await("agentPresence"));
        sue.settle();
        assertFalse(sue.pending().contains("agentPresence"));
    }
}
