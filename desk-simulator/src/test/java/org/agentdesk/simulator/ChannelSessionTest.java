package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

/// A customer who is there by several channels.
class ChannelSessionTest extends SimulatorTest {

    private String comesBy(String id, String channel) {
        var by = Json.object().put("channel", channel);
        return control("/conversations/" + id + "/sessions", by).path("channelSessionId").asText();
    }

    private static ObjectNode session(String id) {
        return Json.object().put("channelSessionId", id);
    }

    private static String header(JsonNode event) {
        return event.at("/data/header/channelSessionId").asText();
    }

    @Test
    void tellsWhichChannelTheCustomerSpeaksBy() {
        var ann = signInReady("ann");
        var id = served(ann);
        var phone = comesBy(id, "WHATSAPP");
        var started = ann.awaitCim("CHANNEL_SESSION_STARTED").path("data");
        assertEquals(phone, started.path("id").asText());
        assertEquals("WHATSAPP", started.at("/channel/channelType/name").asText());
        assertTrue(started.path("isActive").asBoolean());
        control("/conversations/" + id + "/messages", Json.object().put("text", "By phone"));
        var newest = ann.awaitCim("CUSTOMER_MESSAGE");
        assertEquals(phone, header(newest));
        assertEquals(phone, newest.at("/channelSession/id").asText());
        var first = report("/conversations/" + id).at("/sessions/0/id").asText();
        control("/conversations/" + id + "/messages", session(first).put("text", "By web"));
        assertEquals(first, header(ann.awaitCim("CUSTOMER_MESSAGE")));
    }

    @Test
    void oneSessionEndsAndTheCustomerStays() {
        var ann = signInReady("ann");
        var id = served(ann);
        var phone = comesBy(id, "WHATSAPP");
        ann.awaitCim("CHANNEL_SESSION_STARTED");
        var first = report("/conversations/" + id).at("/sessions/0/id").asText();
        control("/conversations/" + id + "/leave", session(first));
        var ended = ann.awaitCim("CHANNEL_SESSION_ENDED").path("data");
        assertEquals(first, ended.path("id").asText());
        assertFalse(ended.path("isActive").asBoolean());
        assertTrue(report("/conversations/" + id).path("customerPresent").asBoolean());
        control("/conversations/" + id + "/leave", session(phone));
        ann.awaitCim("CUSTOMER_LEFT");
        assertFalse(report("/conversations/" + id).path("customerPresent").asBoolean());
        var page = simulator.controlUri() + "/conversations/" + id + "/leave";
        assertEquals(404, Web.post(page, session(phone).toString()).status());
    }

    @Test
    void aCustomerWhoLeftComesBackIntoTheSameConversation() {
        var ann = signInReady("ann");
        var id = served(ann);
        control("/conversations/" + id + "/leave");
        ann.awaitCim("CUSTOMER_LEFT");
        comesBy(id, "WEB");
        ann.awaitCim("CHANNEL_SESSION_STARTED");
        assertEquals("ACTIVE", report("/conversations/" + id).path("state").asText());
        control("/conversations/" + id + "/messages", Json.object().put("text", "Me again"));
        ann.awaitCim("CUSTOMER_MESSAGE");
    }

    @Test
    void nothingReachesACustomerThroughACall() {
        var ann = signInReady("ann");
        var id = served(ann);
        var call = comesBy(id, "CX_VOICE");
        var started = ann.awaitCim("CHANNEL_SESSION_STARTED").path("data");
        var event = Json.object().put("name", "AGENT_MESSAGE").put("type", "MESSAGE");
        var data = event.putObject("data").put("id", "m-call");
        data.putObject("header").put("channelSessionId", call);
        data.putObject("body").put("type", "PLAIN").put("markdownText", "Hello");
        event.set("channelSession", started);
        ann.emit("publishCimEvent", ann.about(id).set("cimEvent", event));
        var failed = ann.awaitCim("MESSAGE_DELIVERY_NOTIFICATION").at("/data/body");
        assertEquals("FAILED", failed.path("status").asText());
        assertEquals("m-call", failed.path("messageId").asText());
    }

    @Test
    void whoComesInLaterIsToldOfEveryChannelThatIsOpen() {
        var ann = signInReady("ann");
        var id = served(ann);
        comesBy(id, "WHATSAPP");
        ann.awaitCim("CHANNEL_SESSION_STARTED");
        ann.emit("topicSubscription", ann.about(id));
        var customers =
                ann.await("onTopicData")
                        .at("/topicData/participants")
                        .valueStream()
                        .filter(p -> p.path("type").asText().equals("CUSTOMER"))
                        .toList();
        assertEquals(2, customers.size());
        assertNotEquals(customers.getFirst().path("id"), customers.getLast().path("id"));
        for (var customer : customers) {
            assertEquals("ChannelSession", customer.at("/participant/participantType").asText());
            assertTrue(customer.at("/participant/channelData/additionalAttributes").isArray());
        }
    }
}
