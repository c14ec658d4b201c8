package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

class PushChatTest extends SimulatorTest {

    @Test
    void offersAConversationToAReadyAgent() {
        var ann = signInReady("ann");
        var id = customer("Where is my parcel?");

        var request = offer(ann, id);

        assertEquals("RESERVED", request.path("taskState").path("name").asText());
        assertEquals("INBOUND", request.path("taskDirection").asText());
        assertEquals("sales", request.path("queue").path("name").asText());
        var session = request.path("channelSession");
        assertEquals("WEB", session.path("channel").path("channelType").path("name").asText());
        assertTrue(session.path("channelData").path("additionalAttributes").isArray());
        assertTrue(request.path("taskId").asText().contains(":"));
    }

    @Test
    void tellsTheAcceptingAgentEverythingAndThenTheNews() {
        var ann = signInReady("ann");
        var id = customer("Where is my parcel?");
        ann.subscribe(offer(ann, id));

        var event = ann.awaitEvent("onTopicData", _ -> true);
        ann.raw("43" + event.ackId() + "[{\"status\":\"ok\"}]");

        assertFalse(event.ackId().isEmpty(), "an acknowledgement is asked for");
        var data = event.payload().path("topicData");
        assertEquals(ann.id(), data.at("/topicParticipant/participant/keycloakUser/id").asText());
        assertEquals(2, data.path("participants").size());
        data.path("topicEvents").forEach(e -> assertTrue(e.path("data").isObject()));
        var said = data.path("topicEvents").path(1);
        assertEquals("CUSTOMER_MESSAGE", said.path("name").asText());
        assertTrue(said.path("timestamp").asText().endsWith("+00:00"));
        ann.settle();
        assertEquals(
                List.of(
                        "TASK_STATE_CHANGED",
                        "AGENT_SUBSCRIBED",
                        "AGENT_SLA_STARTED",
                        "agentPresence"),
                ann.pending().stream()
                        .filter(name -> !name.startsWith("on") && !name.contains("ull"))
                        .toList());
        assertEquals("ACTIVE", mrd(ann.await("agentPresence")));
    }

    private static String mrd(JsonNode presence) {
        return presence.at("/agentPresence/agentMrdStates/0/state").asText();
    }

    @Test
    void becomesBusyAtCapacityAndReadyAfterTheLast() {
        var ann = signInReady("ann");
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(served(ann));
        }
        ann.await("agentPresence", p -> mrd(p).equals("BUSY"));
        var waiting = customer("Anybody?");
        ann.settle();
        assertFalse(ann.pending().contains("taskRequest"));

        ann.leave(ids.getFirst());
        offer(ann, waiting);
        ids.forEach(ann::leave);
        ann.await("agentPresence", p -> mrd(p).equals("READY"));
    }

    @Test
    void echoesAMessageAsJsonTextAndStopsTheServiceLevelClock() {
        var ann = signInReady("ann");
        var id = served(ann);

        var messageId = ann.publish(id, "AGENT_MESSAGE", "On its way");

        var echo = ann.awaitCim("AGENT_MESSAGE");
        assertEquals(messageId, echo.at("/data/id").asText());
        assertTrue(echo.path("channelSession").isObject());
        assertTrue(echo.path("timestamp").isIntegralNumber());
        ann.awaitCim("AGENT_SLA_STOPPED");
    }

    @Test
    void echoesARepeatedMessageToItsSenderButKeepsItOnce() {
        var ann = signInReady("ann");
        var id = served(ann);
        ann.publish(id, "AGENT_MESSAGE", "m-1", "Hello");
        ann.awaitCim("AGENT_MESSAGE");

        ann.publish(id, "AGENT_MESSAGE", "m-1", "Hello");

        assertEquals("m-1", ann.awaitCim("AGENT_MESSAGE").at("/data/id").asText());
        assertEquals(2, report("/conversations/" + id).path("messages").asInt());
    }

    @Test
    void takesAKnownIdOfSomebodyElseForAReply() {
        var ann = signInReady("ann");
        var id = served(ann);
        var said = says(id, "And the invoice?");

        ann.publish(id, "AGENT_MESSAGE", said, "Attached");

        var echo = ann.awaitCim("AGENT_MESSAGE");
        assertEquals(said, echo.at("/data/header/originalMessageId").asText());
    }

    @Test
    void signsMessagesWithTheAgentOfTheSocket() {
        var ann = signInReady("ann");
        var id = served(ann);
        var forged =
                Json.read(
                        """
                        {"name": "AGENT_MESSAGE", "type": "MESSAGE", "data": {"id": "f-1",
                         "header": {"sender": {"id": "somebody", "type": "CONNECTOR"}},
                         "body": {"type": "PLAIN", "markdownText": "I am the customer"}}}
                        """);
        ann.emit("publishCimEvent", ann.about(id).set("cimEvent", forged));
        assertEquals(ann.id(), ann.awaitCim("AGENT_MESSAGE").at("/data/header/sender/id").asText());
    }

    @Test
    void answersALateAcceptanceWithAnError() {
        var ann = signInReady("ann");
        var request = offer(ann, customer("Hello"));
        var id = request.path("conversationId").asText();
        control("/conversations/" + id + "/leave");
        assertEquals(id, ann.await("revokeTask").path("conversationId").asText());

        ann.subscribe(request);

        var error = ann.await("errors");
        assertEquals("topicSubscription", error.path("task").asText());
        assertEquals("The request is no longer available", error.path("msg").asText());
    }

    @Test
    void repeatsTheDataWhenAskedTwice() {
        var ann = signInReady("ann");
        var request = offer(ann, customer("Hello"));
        ann.accept(request);
        ann.accept(request);
        assertEquals(1, report("/agents/ann").path("tasks").size());
    }

    @Test
    void leavesWithoutWrapUpWhenItIsOff() {
        var ann = signInReady("ann");
        var id = served(ann);

        ann.leave(id);

        assertEquals("UNSUBSCRIBED", ann.await("topicUnsubscription").path("reason").asText());
        ann.leave(id);
        assertEquals("topicUnsubscription", ann.await("errors").path("task").asText());
    }

    @Test
    void playsTheCustomerByTheControlApi() {
        var ann = signInReady("ann");
        var id = served(ann);
        var base = "/conversations/" + id;
        var messageId = ann.publish(id, "AGENT_MESSAGE", "Hello");
        ann.awaitCim("AGENT_MESSAGE");

        control(base + "/typing");
        assertEquals(
                "CONNECTOR",
                ann.awaitCim("TYPING_INDICATOR").at("/data/header/sender/type").asText());
        control(base + "/read");
        var read = ann.awaitCim("MESSAGE_DELIVERY_NOTIFICATION").path("data").path("body");
        assertEquals(messageId, read.path("messageId").asText());
        control(base + "/data", Json.object().put("order", "4711"));
        assertEquals("4711", ann.awaitCim("CONVERSATION_DATA_CHANGED").at("/data/order").asText());
        control(base + "/leave");
        assertEquals(
                "ENDED", ann.awaitCim("CHANNEL_SESSION_ENDED").at("/data/state/name").asText());
        assertEquals(404, Web.post(simulator.controlUri() + base + "/leave", "{}").status());
        ann.publish(id, "AGENT_MESSAGE", "Are you there?");
        var failure = ann.awaitCim("MESSAGE_DELIVERY_NOTIFICATION");
        assertEquals("FAILED", failure.at("/data/body/status").asText());
    }
}
