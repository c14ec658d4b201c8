package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

/// Offers to named agents, and offers that desks accept by themselves.
class OfferTest extends SimulatorTest {

    @Test
    void startsAnOfferThatTheDeskJoinsByItself() {
        var ann = signInReady("ann");
        var body = Json.object().put("name", "Vera").put("text", "Hello").put("started", true);
        var id = control("/conversations", body).path("conversationId").asText();
        var request = offer(ann, id);
        assertEquals("STARTED", request.at("/taskState/name").asText());
        assertEquals("INBOUND", request.path("taskDirection").asText());
        var role = ann.accept(request).at("/topicData/topicParticipant/role").asText();
        assertEquals("PRIMARY", role);
    }

    @Test
    void asksANamedAgentWhoeverIsReady() {
        signInReady("ann");
        var ben = signIn("ben");
        var body = Json.object().put("agent", "ben").put("direction", "outbound");
        var id = control("/conversations", body).path("conversationId").asText();
        var request = offer(ben, id);
        assertEquals("OUTBOUND", request.path("taskDirection").asText());
        var session = request.path("channelSession");
        assertEquals("OUTBOUND", session.path("channelSessionDirection").asText());
    }

    @Test
    void refusesAgentsWhoAreUnknownOrAway() {
        var url = simulator.controlUri() + "/conversations";
        assertEquals(400, Web.post(url, "{\"agent\":\"nobody\"}").status());
        assertEquals(400, Web.post(url, "{\"direction\":\"SIDEWAYS\"}").status());
        assertEquals(409, Web.post(url, "{\"agent\":\"ben\"}").status());
        assertTrue(report("/conversations").path("conversations").isEmpty());
    }

    @Test
    void letsASupervisorsDeskMonitorByItself() {
        var ann = signInReady("ann");
        var id = served(ann);
        var sue = signIn("sue");
        var body = Json.object().put("agent", "sue").put("direction", "SILENT_MONITOR");
        var path = "/conversations/" + id + "/offer";
        assertTrue(control(path, body.put("started", true)).path("done").asBoolean());

        var request = offer(sue, id);
        assertEquals("STARTED", request.at("/taskState/name").asText());
        var role = sue.accept(request).at("/topicData/topicParticipant/role").asText();
        assertEquals("SILENT_MONITOR", role);
        assertEquals(409, Web.post(simulator.controlUri() + path, Json.write(body)).status());
    }

    @Test
    void recordsWhoWasReservedAndListsTheTask() {
        var ann = signInReady("ann");
        var id = served(ann);
        var events = report("/conversations/" + id).path("events");
        assertTrue(events.toString().contains("\"AGENT_RESERVED\""));
        var path = "/routing-engine/tasks?agentId=" + ann.id();
        var tasks = Web.get(simulator.baseUri().resolve(path).toString()).json();
        assertEquals(1, tasks.size());
        assertEquals("ACTIVE", tasks.at("/0/activeMedia/0/state").asText());
    }
}
