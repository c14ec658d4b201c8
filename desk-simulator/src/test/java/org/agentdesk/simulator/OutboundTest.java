package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

/// The channel manager and the secure links: what agents begin.
class OutboundTest extends SimulatorTest {
    private static final String WHATSAPP = "6800000000000000000000c2";

    private String url(String path) {
        return simulator.baseUri().resolve(path).toString();
    }

    private ObjectNode message(String agentId) {
        var channel = Web.get(url("/ccm/channels/defaultoutbound?channelTypeId=" + WHATSAPP));
        var message = Json.object().put("id", "m-1");
        var header = message.putObject("header").put("intent", "AGENT_OUTBOUND");
        header.put("timestamp", "").putObject("customer").put("firstName", "Cara");
        var data = header.putObject("channelData").put("channelCustomerIdentifier", "+49301");
        data.set("serviceIdentifier", channel.json().path("serviceIdentifier"));
        data.putArray("additionalAttributes")
                .addObject()
                .put("key", "agentId")
                .put("type", "String100")
                .put("value", agentId);
        message.putObject("body").put("type", "PLAIN").put("markdownText", "");
        return message;
    }

    @Test
    void beginsAConversationForTheAgent() {
        var ann = signIn("ann");
        var started = Web.post(url("/ccm/message/receive"), Json.write(message(ann.id())));
        var id = started.json().path("conversationId").asText();
        var request = offer(ann, id);
        assertEquals("OUTBOUND", request.path("taskDirection").asText());
        assertEquals("STARTED", request.at("/taskState/name").asText());
        var session = request.path("channelSession");
        assertEquals("WHATSAPP", session.at("/channel/channelType/name").asText());
        assertEquals("Cara", session.at("/customer/firstName").asText());
        ann.accept(request);
        ann.publish(id, "AGENT_MESSAGE", "Good morning");
        ann.awaitCim("AGENT_MESSAGE");
    }

    @Test
    void ringsIfToldTo() {
        control("/settings", Json.object().put("outboundStarted", false));
        var ann = signIn("ann");
        Web.post(url("/ccm/message/receive"), Json.write(message(ann.id())));
        assertEquals("RESERVED", ann.await("taskRequest").at("/taskState/name").asText());
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertEquals(404, Web.post(url("/ccm/message/receive"), "{}").status());
        var stranger = Json.write(message("nobody"));
        assertEquals(404, Web.post(url("/ccm/message/receive"), stranger).status());
        var unknown = Web.get(url("/ccm/channels/defaultoutbound?channelTypeId=x")).json();
        assertEquals("NOT_FOUND", unknown.path("status").asText());
        assertEquals(400, Web.post(url("/secure-link/generateLink"), "{}").status());
    }

    @Test
    void keepsASingleMessageInThePastActivities() {
        var message = message("");
        var known = Web.post(url("/cim-customer/customers"), "{\"firstName\":\"Ada\"}").json();
        message.withObject("/header").set("customer", known);
        assertEquals(200, Web.post(url("/ccm/message/send"), Json.write(message)).status());
        var path = "/conversation-manager/customer-topics/customer/%s/activities";
        var id = known.path("_id").asText();
        var doc = Web.get(url(path.formatted(id))).json().at("/docs/0");
        assertEquals("THIRD_PARTY_ACTIVITY", doc.path("name").asText());
        assertTrue(doc.toString().contains("\"outbound\""));
    }

    @Test
    void showsAPostAndMakesALink() {
        var post = Web.get(url("/ccm/social-media-post?postId=p-1&serviceIdentifier=1&limit=4"));
        assertEquals(4, post.json().path("comments").size());
        var body = "{\"agentId\":\"a\",\"customerId\":\"c\"}";
        var link = Web.post(url("/secure-link/generateLink"), body).json();
        assertTrue(link.path("secureLink").asText().contains(link.path("secureToken").asText()));
    }
}
