package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssistanceTest extends SimulatorTest {
    private TestDesk ann;
    private TestDesk ben;
    private String id;

    @BeforeEach
    void annServesAndBenIsReady() {
        ann = signInReady("ann");
        id = served(ann);
        ben = signInReady("ben");
    }

    private ObjectNode request() {
        var body = Json.object();
        body.set("agentParticipant", ann.participant(id));
        body.set("channelSession", Json.object().put("id", "s").put("conversationId", id));
        return body.put("note", "VIP");
    }

    private ObjectNode toQueue(String queue) {
        return request().put("mode", "queue").put("queueName", queue);
    }

    private ObjectNode toBen() {
        return request()
                .put("mode", "agent")
                .put("requestedAgentId", ben.id())
                .put("offerToAgent", true);
    }

    private String role(String agent) {
        for (JsonNode person : report("/conversations/" + id).path("participants")) {
            if (person.path("agent").asText().equals(agent)) {
                return person.path("role").asText();
            }
        }
        return "none";
    }

    @Test
    void transfersToAQueueAndLetsTheInitiatorGo() {
        ann.emit("directTransferRequest", toQueue("support"));

        var placed = ann.await("agentAssistanceRequestPlaced");
        assertEquals("transfer", placed.path("requestAction").asText());
        assertEquals("CHAT TRANSFERRED", ann.await("topicUnsubscription").path("reason").asText());
        var request = offer(ben, id);
        assertEquals("DIRECT_TRANSFER", request.path("taskDirection").asText());
        assertEquals("ann", request.path("requestedBy").asText());
        assertEquals("VIP", request.path("note").asText());
        ben.accept(request);
        assertEquals("PRIMARY", role("ben"));
        assertEquals("none", role("ann"));
    }

    @Test
    void transfersToANamedAgent() {
        ann.emit("directTransferRequest", toBen());
        assertEquals("CHAT TRANSFERRED", ann.await("topicUnsubscription").path("reason").asText());
        assertTrue(offer(ben, id).path("queue").isNull());
    }

    @Test
    void keepsTheInitiatorWhenTheTargetIsNotAvailable() {
        ben.state("NOT_READY", null);
        ben.await("agentPresence", p -> p.path("agentStateChanged").asBoolean());
        ann.emit("directTransferRequest", toBen());
        assertEquals("directTransferRequest", ann.await("errors").path("task").asText());
        ann.emit("directTransferRequest", toQueue("nowhere"));
        ann.await("errors");
        assertEquals("PRIMARY", role("ann"));
    }

    @Test
    void bringsAnotherAgentIntoAConference() {
        ann.emit("directConferenceRequest ==>", toQueue("sales"));
        assertEquals(
                "conference",
                ann.await("agentAssistanceRequestPlaced").path("requestAction").asText());
        ann.awaitCim("TASK_ENQUEUED");
        ben.accept(offer(ben, id));
        assertEquals("PRIMARY", role("ann"));
        assertEquals("PRIMARY", role("ben"));
        ann.publish(id, "AGENT_MESSAGE", "Here is my colleague");
        ben.awaitCim("AGENT_MESSAGE");
    }

    @Test
    void consultsWithoutLettingTheAssistantSpeakToTheCustomer() {
        ann.emit("consultRequest", toBen());
        var request = offer(ben, id);
        assertEquals("CONSULT", request.path("taskDirection").asText());
        ben.accept(request);
        assertEquals("ASSISTANT", role("ben"));

        ben.publish(id, "WHISPER_MESSAGE", "Offer ten per cent");
        ann.awaitCim("WHISPER_MESSAGE");
        ben.publish(id, "AGENT_MESSAGE", "Oops");
        assertEquals("publishCimEvent", ben.await("errors").path("task").asText());
    }

    @Test
    void turnsAConsultIntoATransfer() {
        ann.emit("consultRequest", toBen());
        ben.accept(offer(ben, id));

        ann.emit("consultTransferRequest", toBen().put("conversationId", id));

        var news = ben.await("consulTransferRequestSuccess");
        assertEquals(ben.id(), news.path("agentId").asText());
        var media = news.at("/newTask/activeMedia/0");
        assertEquals("CONSULT_TRANSFER", media.at("/type/direction").asText());
        assertEquals("CHAT TRANSFERRED", ann.await("topicUnsubscription").path("reason").asText());
        assertEquals("PRIMARY", role("ben"));
        ben.leave(id);
        assertEquals("UNSUBSCRIBED", ben.await("topicUnsubscription").path("reason").asText());
        assertTrue(report("/agents/ben").path("tasks").isEmpty());
    }

    @Test
    void turnsAConsultIntoAConference() {
        ann.emit("consultRequest", toBen());
        ben.accept(offer(ben, id));
        ann.emit("consultConferenceRequest", toBen());
        ben.awaitCim("PARTICIPANT_ROLE_CHANGED");
        assertEquals("PRIMARY", role("ben"));
        assertEquals("PRIMARY", role("ann"));
    }

    @Test
    void takesTheAssistantOutWithTheLastPrimary() {
        ann.emit("consultRequest", toBen());
        ben.accept(offer(ben, id));
        ann.leave(id);
        ben.await("topicUnsubscription");
        assertEquals("none", role("ben"));
    }
}
