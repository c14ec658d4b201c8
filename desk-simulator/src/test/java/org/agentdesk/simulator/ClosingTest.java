package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

/// How conversations end: with wrap-up, without, and for agents who are logged out.
class ClosingTest extends SimulatorTest {

    private TestDesk wrappingUp() {
        control("/settings", Json.object().put("wrapUpMillis", 60_000));
        return signInReady("ann");
    }

    @Test
    void wrapsUpWhenTheConversationIsClosed() {
        var ann = wrappingUp();
        var id = served(ann);
        control("/conversations/" + id + "/close");
        ann.awaitCim("CUSTOMER_LEFT");
        ann.await("wrapupTimerStarted");
        ann.settle();
        assertFalse(ann.pending().contains("topicUnsubscription"));
        ann.emit("closeWrapup", ann.about(id).set("cimEvent", null));
        ann.await("topicUnsubscription");
        assertEquals("CLOSED", report("/conversations/" + id).path("state").asText());
    }

    @Test
    void closesAtOnceWhenForced() {
        var ann = wrappingUp();
        var id = served(ann);
        var body = Json.object().put("force", true).put("topicClosed", true);
        control("/conversations/" + id + "/close", body.put("reason", "the end"));
        assertEquals(id, ann.await("topicClosed").path("conversationId").asText());
        assertEquals("the end", ann.await("topicUnsubscription").path("reason").asText());
    }

    @Test
    void givesTheWrapUpTimeInMillisecondsIfAsked() {
        var ann = wrappingUp();
        control("/settings", Json.object().put("wrapUpInMillis", true));
        ann.leave(served(ann));
        var duration = ann.await("wrapupTimerStarted").path("duration");
        assertEquals("60000", duration.textValue());
    }

    @Test
    void tellsTheTimeThatIsLeftToWhoComesBack() {
        var ann = wrappingUp();
        ann.leave(served(ann));
        assertEquals(60, ann.await("wrapupTimerStarted").path("duration").asInt());
        control("/settings", Json.object().put("wrapUpMillis", 500_000));
        var again = signIn("ann");
        again.await("onTopicData");
        int left = again.await("wrapupTimerStarted").path("duration").asInt();
        assertTrue(left > 0 && left <= 60, "left: " + left);
    }

    @Test
    void removesTheConsultedAgentAndAsksAgainWhenThePrimaryIsLoggedOut() {
        var ann = signInReady("ann");
        var id = served(ann);
        var ben = signInReady("ben");
        assist(ann, ben, id, "consultRequest");
        var found = ann.await("agentAssignedForAssistance");
        assertEquals("consult", found.path("type").asText());
        assertEquals(ben.id(), found.at("/task/assignedTo/id").asText());
        ben.accept(offer(ben, id));

        control("/agents/ann/logout");

        assertEquals(id, ben.await("topicUnsubscription").path("conversationId").asText());
        var request = offer(ben, id);
        assertEquals("INBOUND", request.path("taskDirection").asText());
        ben.accept(request);
        var changed = ben.awaitCim("TASK_STATE_CHANGED").at("/data/task");
        while (!changed.at("/activeMedia/0/type/direction").asText().equals("INBOUND")
                || changed.at("/state/name").asText().equals("CLOSED")) {
            changed = ben.awaitCim("TASK_STATE_CHANGED").at("/data/task");
        }
        assertEquals(11, changed.at("/activeMedia/0/priority").asInt());
    }

    @Test
    void leavesTheOthersInAConference() {
        var ann = signInReady("ann");
        var id = served(ann);
        var ben = signInReady("ben");
        assist(ann, ben, id, "directConferenceRequest");
        ben.accept(offer(ben, id));
        control("/agents/ann/logout");
        ben.awaitCim("AGENT_UNSUBSCRIBED");
        ben.settle();
        assertFalse(ben.pending().contains("topicUnsubscription"));
        assertEquals("ben", report("/conversations/" + id).at("/participants/0/agent").asText());
    }

    @Test
    void passesARingingOfferOnWhenItsAgentLogsOut() {
        var ann = signInReady("ann");
        var id = customer("Hello");
        offer(ann, id);
        var ben = signInReady("ben");
        control("/agents/ann/logout");
        ann.await("revokeTask");
        offer(ben, id);
    }

    @Test
    void doesNotAskAgainForACustomerAlreadyServed() {
        var ann = wrappingUp();
        var id = served(ann);
        ann.leave(id);
        ann.await("wrapupTimerStarted");
        control("/agents/ann/logout");
        assertEquals(0, report("/state").at("/counts/queued").asInt());
    }

    private static void assist(TestDesk from, TestDesk to, String id, String event) {
        var body = Json.object().put("mode", "agent").put("requestedAgentId", to.id());
        body.set("agentParticipant", from.participant(id));
        from.emit(event, body.put("offerToAgent", true));
    }
}
