package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

/// Nothing is emitted that desks are known to stumble over.
class ConservativeTest extends SimulatorTest {
    private static final String VOICE = "62f9e360ea5311eda05b0242";

    /// A conversation in which about everything has happened.
    private String eventful(TestDesk ann, TestDesk ben) {
        var body = Json.object().put("name", "Vera").put("text", "Hello").put("bot", true);
        var id = control("/conversations", body).path("conversationId").asText();
        ann.accept(offer(ann, id));
        ann.publish(id, "AGENT_MESSAGE", "Hello");
        control("/conversations/" + id + "/read", Json.object().put("status", "failed"));
        control("/conversations/" + id + "/read");
        says(id, "Where is it?");
        control("/conversations/" + id + "/suggest", Json.object().put("text", "There."));
        control("/conversations/" + id + "/data", Json.object().put("order", "4711"));
        ann.emit("pauseConversation", ann.about(id).put("duration", 60));
        ann.emit("resumeConversation", ann.about(id));
        ann.mrd("READY", VOICE);
        var call = Json.object().put("name", "Cara").put("channel", "CX_VOICE");
        var voice = control("/conversations", call).path("conversationId").asText();
        ann.accept(offer(ann, voice));
        var consult = Json.object().put("mode", "agent").put("requestedAgentId", ben.id());
        consult.set("agentParticipant", ann.participant(id));
        ben.ready();
        ann.emit("consultRequest", consult);
        ben.accept(offer(ben, id));
        return id;
    }

    @Test
    void sendsEventsThatEveryDeskCanTake() {
        var ann = signInReady("ann");
        var id = eventful(ann, signIn("ben"));
        ann.emit("topicSubscription", ann.about(id));
        var topic =
                ann.await("onTopicData", t -> t.at("/topicData/topicEvents").size() > 20)
                        .path("topicData");
        assertTrue(topic.at("/topicParticipant/participant/keycloakUser/id").isTextual());
        for (var person : topic.path("participants")) {
            check(person);
        }
        for (var event : topic.path("topicEvents")) {
            assertTrue(event.path("timestamp").asText().endsWith("+00:00"));
            check(event, event.path("name").asText());
        }
    }

    private static void check(JsonNode person) {
        if (person.path("type").asText().equals("CUSTOMER")) {
            var attributes = person.at("/participant/channelData/additionalAttributes");
            assertTrue(attributes.isArray());
        }
    }

    private static void check(JsonNode event, String name) {
        assertFalse(name.isBlank());
        assertTrue(event.path("type").isTextual(), name);
        assertTrue(event.path("data").isObject(), name);
        if (event.path("type").asText().equals("ACTIVITY")) {
            assertEquals("TASK_ENQUEUED", name, "desks take an unknown ACTIVITY for a message");
        }
        if (event.at("/data/header/sender/type").asText().equals("CONNECTOR")) {
            assertTrue(event.at("/data/header/customer/_id").isTextual(), name);
        }
        if (name.equals("AGENT_SUBSCRIBED") || name.equals("AGENT_UNSUBSCRIBED")) {
            var user = event.at("/data/agentParticipant/participant/keycloakUser");
            assertTrue(user.isObject(), name);
        }
        if (name.equals("AGENT_RESERVED")) {
            assertTrue(event.at("/data/ccUser/keycloakUser").isObject(), name);
        }
        if (name.startsWith("TASK_")) {
            assertTrue(event.at("/data/task/activeMedia").isArray(), name);
        }
    }

    @Test
    void offersWithAChannelTypeAndADirection() {
        var ann = signInReady("ann");
        var request = offer(ann, customer("Hello"));
        assertTrue(request.at("/channelSession/channel/channelType/name").isTextual());
        assertTrue(request.path("taskDirection").isTextual());
    }
}
