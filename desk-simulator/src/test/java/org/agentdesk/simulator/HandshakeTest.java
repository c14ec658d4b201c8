package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

class HandshakeTest extends SimulatorTest {

    @Override
    SimulatorSettings settings() {
        return super.settings().withAgentAway(Duration.ofSeconds(30));
    }

    @Test
    void tellsAFreshAgentWhereHeOrSheStands() {
        var user = TestDesk.login(simulator, "ann");
        var desk = TestDesk.open(simulator, user, Json.object().set("agent", user));
        var presence = desk.await("agentPresence").path("agentPresence");
        assertEquals("NOT_READY", presence.at("/state/name").asText());
        assertEquals("NOT_READY", presence.at("/agentMrdStates/0/state").asText());
        assertTrue(desk.await("onChannelTypes").isArray());
        assertTrue(desk.await("onPullModeSubscribedList").isArray());
        assertTrue(desk.await("pullModeSubscribedListRequests").isArray());
    }

    @Test
    void refusesStrangers() {
        var auths =
                List.of(
                        "{}",
                        "null",
                        "[]",
                        "{\"agent\":null}",
                        "{\"agent\":\"{broken\"}",
                        "{\"agent\":{\"id\":\"nobody\"}}");
        for (var auth : auths) {
            var desk = TestDesk.open(simulator, Json.object(), Json.read(auth));
            var error = desk.awaitConnectError();
            assertEquals("login-failed", error.path("message").asText(), auth);
            assertFalse(error.at("/data/content/msg").asText().isEmpty());
            assertFalse(desk.isConnected());
        }
    }

    @Test
    void refusesForTheLicenceOnDemand() {
        control("/faults/handshake", Json.object().put("mode", "licence"));
        var user = TestDesk.login(simulator, "ann");
        var desk = TestDesk.open(simulator, user, Json.object().set("agent", user));
        var content = desk.awaitConnectError().at("/data/content");
        assertEquals("LM", content.path("key").asText());
        assertEquals("EXPIRED", content.path("licStatus").asText());
        control("/faults/handshake", Json.object().put("mode", "none"));
        signIn("ann");
    }

    @Test
    void endsTheOldSocketWhenTheSameAgentConnectsAgain() {
        var old = signInReady("ann");
        var fresh = signIn("ann");
        assertEquals(old.id(), old.await("socketSessionRemoved").path("agentId").asText());
        assertTrue(old.awaitEnd(), "closed by the server");
        fresh.settle();
        assertEquals("READY", report("/agents/ann").path("state").asText());
        assertTrue(report("/agents/ann").path("connected").asBoolean());
    }

    @Test
    void offersAndTellsEverythingAgainAfterALostConnection() {
        var ann = signInReady("ann");
        var joined = served(ann);
        var ringing = customer("Me too");
        offer(ann, ringing);

        control("/agents/ann/drop");
        assertFalse(ann.awaitEnd(), "the network is gone, the server said nothing");
        says(joined, "Still there?");
        var again = signIn("ann");

        offer(again, ringing);
        var data = again.await("onTopicData").path("topicData");
        assertTrue(data.path("topicEvents").toString().contains("Still there?"));
    }

    @Test
    void keepsTheStateWhenItRestarts() {
        var ann = signInReady("ann");
        var id = served(ann);
        control("/faults/restart");
        ann.awaitEnd();
        var again = signIn("ann");
        assertEquals(id, again.await("onTopicData").path("conversationId").asText());
    }

    @Test
    void closesAndTakesOverOnDemand() {
        var ann = signIn("ann");
        control("/agents/ann/close");
        assertTrue(ann.awaitEnd());
        var again = signIn("ann");
        control("/agents/ann/take-over");
        again.await("socketSessionRemoved");
        assertTrue(again.awaitEnd());
    }
}
