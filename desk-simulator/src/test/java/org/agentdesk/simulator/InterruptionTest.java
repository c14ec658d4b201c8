package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A call interrupts the MRDs that can be interrupted.
class InterruptionTest extends SimulatorTest {
    private static final String VOICE = "62f9e360ea5311eda05b0242";

    private TestDesk ann;
    private String chat;

    @BeforeEach
    void annChats() {
        ann = signInReady("ann");
        chat = served(ann);
        ann.await("agentPresence");
        ann.mrd("READY", VOICE);
        ann.await("agentPresence");
    }

    private String call() {
        var body = Json.object().put("name", "Vera").put("channel", "CX_VOICE");
        return control("/conversations", body).path("conversationId").asText();
    }

    private JsonNode mrds() {
        return report("/agents/ann").path("mrds");
    }

    @Test
    void interruptsTheChatsOfAnAgentOnTheTelephone() {
        var id = call();
        ann.accept(offer(ann, id));

        var presence = ann.await("agentPresence").path("agentPresence");
        assertEquals("INTERRUPTED", presence.at("/agentMrdStates/0/state").asText());
        assertEquals("BUSY", presence.at("/agentMrdStates/2/state").asText());
        assertFalse(presence.at("/agentMrdStates/2/mrd/interruptible").asBoolean(true));
        var event = ann.awaitCim("AGENT_MRD_INTERRUPTED");
        assertEquals(chat, event.path("conversationId").asText());
        assertEquals(TestDesk.CHAT, event.at("/data/mrdId").asText());
        assertEquals(chat, event.at("/data/conversations/0").asText());
        assertEquals("NOT_READY", mrds().path("EMAIL").asText(), "what is off stays off");
    }

    @Test
    void offersNoChatUntilTheCallIsOver() {
        var id = call();
        ann.accept(offer(ann, id));
        var waiting = customer("Anybody there?");
        ann.settle();
        assertFalse(ann.pending().contains("taskRequest"));

        ann.leave(id);

        offer(ann, waiting);
        assertEquals("ACTIVE", mrds().path("CHAT").asText());
        assertEquals("READY", mrds().path("CX VOICE").asText());
    }

    @Test
    void switchesAnInterruptedMrdOff() {
        ann.accept(offer(ann, call()));
        ann.await("agentPresence");
        ann.mrd("NOT_READY");
        var presence = ann.await("agentPresence").path("agentPresence");
        assertEquals("PENDING_NOT_READY", presence.at("/agentMrdStates/0/state").asText());
        ann.mrd("READY");
        presence = ann.await("agentPresence").path("agentPresence");
        assertEquals("INTERRUPTED", presence.at("/agentMrdStates/0/state").asText());
    }

    @Test
    void letsMrdsFollowTheAgentWhenAutoSyncIsOn() {
        control("/settings", Json.object().put("mrdAutoSync", true));
        var ben = signIn("ben");
        ben.state("READY", null);
        var ready = ben.await("agentPresence");
        assertEquals(3, ready.path("mrdStateChanges").size());
        for (var mrd : ready.path("mrdStateChanges")) {
            ben.mrd("NOT_READY", mrd.asText());
            ready = ben.await("agentPresence");
        }
        assertEquals("NOT_READY", ready.at("/agentPresence/state/name").asText());
    }
}
