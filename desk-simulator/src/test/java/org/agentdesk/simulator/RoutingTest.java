package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

class RoutingTest extends SimulatorTest {

    @Override
    SimulatorSettings settings() {
        return super.settings()
                .withRona(Duration.ofMillis(150))
                .withRequestTtl(Duration.ofMillis(700))
                .withAgentAway(Duration.ofMillis(150));
    }

    @Test
    void takesAnOfferBackWhenItRingsOutAndOffersItAnew() {
        var ann = signInReady("ann");
        var first = offer(ann, customer("Hello"));

        ann.await("revokeTask");
        var second = ann.await("taskRequest");

        assertEquals(first.path("conversationId"), second.path("conversationId"));
        assertNotEquals(first.path("taskId"), second.path("taskId"), "a fresh task");
        ann.subscribe(first);
        assertEquals("topicSubscription", ann.await("errors").path("task").asText());
    }

    @Test
    void offersToTheOtherAgentAfterRona() {
        var ann = signInReady("ann");
        var id = customer("Hello");
        offer(ann, id);
        var ben = signInReady("ben");
        offer(ben, id);
    }

    @Test
    void givesUpWhenTheTimeToLiveIsOver() {
        var ann = signInReady("ann");
        var id = customer("Hello");
        offer(ann, id);

        awaitState(id, "NO_AGENT_AVAILABLE");
        ann.settle();

        assertTrue(report("/agents/ann").path("tasks").isEmpty());
        says(id, "Still here");
        offer(ann, id);
    }

    private void awaitState(String id, String event) {
        long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        while (!report("/conversations/" + id).path("events").toString().contains(event)) {
            assertTrue(System.nanoTime() < end, "no " + event);
        }
    }

    @Test
    void ringsOutOnDemand() {
        control("/settings", Json.object().put("ronaMillis", 60_000));
        var ann = signInReady("ann");
        var id = customer("Hello");
        offer(ann, id);

        assertTrue(control("/conversations/" + id + "/revoke").path("done").asBoolean());

        ann.await("revokeTask");
        offer(ann, id);
    }

    @Test
    void reroutesWhenTheAgentLogsOut() {
        var ann = signInReady("ann");
        var id = served(ann);
        var ben = signInReady("ben");

        ann.state("LOGOUT", null);

        var presence =
                ann.await(
                        "agentPresence",
                        p -> p.at("/agentPresence/state/name").asText().equals("LOGOUT"));
        assertEquals("AGENT_STATE_CHANGED", presence.path("action").asText());
        ben.accept(offer(ben, id));
        assertTrue(ann.awaitEnd(), "the server closes the socket of a logged-out agent");
    }

    @Test
    void logsOutAnAgentWhoIsAwayTooLong() {
        var ann = signInReady("ann");
        var id = served(ann);
        var ben = signInReady("ben");
        ann.close();
        offer(ben, id);
        assertEquals("LOGOUT", report("/agents/ann").path("state").asText());
    }

    @Test
    void doesNotOfferToAnAgentWhoIsNotReady() {
        var ann = signInReady("ann");
        ann.mrd("NOT_READY");
        ann.await("agentPresence");
        customer("Hello");
        ann.settle();
        assertFalse(ann.pending().contains("taskRequest"));
    }
}
