package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

class ScriptedCustomersTest extends SimulatorTest {

    @Override
    SimulatorSettings settings() {
        return SimulatorSettings.standard().withPace(Duration.ofMillis(60));
    }

    @Test
    void bringsOneCustomerAfterTheOther() {
        var ann = signInReady("ann");
        for (int i = 0; i < 5; i++) {
            ann.accept(ann.await("taskRequest"));
        }
        ann.settle();
        assertEquals("BUSY", report("/agents/ann").at("/mrds/CHAT").asText());
    }

    @Test
    void readsTypesAnswersAndLeaves() {
        var ann = signInReady("ann");
        var request = ann.await("taskRequest");
        var id = request.path("conversationId").asText();
        ann.accept(request);
        ann.publish(id, "AGENT_MESSAGE", "Good morning");
        ann.awaitCim("MESSAGE_DELIVERY_NOTIFICATION");
        ann.awaitCim("TYPING_INDICATOR");
        ann.awaitCim("CUSTOMER_MESSAGE");
        ann.publish(id, "AGENT_MESSAGE", "One moment");
        var image = ann.awaitCim("CUSTOMER_MESSAGE").at("/data/body");
        assertEquals("IMAGE", image.path("type").asText());
        var picture = Web.get(image.at("/attachment/mediaUrl").asText());
        assertEquals("image/png", picture.raw().headers().firstValue("content-type").orElse(""));
        ann.publish(id, "AGENT_MESSAGE", "It is on its way");
        ann.awaitCim("CUSTOMER_MESSAGE");
        ann.publish(id, "AGENT_MESSAGE", "Bye");
        ann.awaitCim("CHANNEL_SESSION_ENDED");
    }

    @Test
    void staysWhenTheAgentIsLoggedOut() throws InterruptedException {
        var ann = signInReady("ann");
        var request = ann.await("taskRequest");
        var id = request.path("conversationId").asText();
        ann.accept(request);
        var ben = signInReady("ben");
        var consult = Json.object().put("mode", "agent").put("requestedAgentId", ben.id());
        consult.set("agentParticipant", ann.participant(id));
        ann.emit("consultRequest", consult);
        ben.accept(offer(ben, id));

        control("/agents/ann/logout");

        var again = offer(ben, id);
        Thread.sleep(settings().script().pace().toMillis());
        ben.accept(again);
        assertTrue(report("/conversations/" + id).path("customerPresent").asBoolean());
    }

    @Test
    void waitsInAPullListToo() {
        var ann = signIn("ann");
        var list = Json.object().put("listId", "6800000000000000000000b1");
        ann.emit("subscribePullModeList", list);
        assertTrue(ann.await("addPullModeSubscribedListRequests").size() >= 1);
    }
}
