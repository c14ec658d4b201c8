package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

/// The agent's service-level clock and its two warnings.
class ServiceLevelTest extends SimulatorTest {

    private void clock(int millis) {
        var settings = Json.object().put("slaMillis", millis);
        control("/settings", settings.put("slaColourPercent", 10).put("slaPopupPercent", 20));
    }

    @Test
    void changesColourAndWarnsAtItsThresholds() {
        clock(2_000);
        var ann = signInReady("ann");
        var id = served(ann);
        var start = ann.awaitCim("AGENT_SLA_STARTED").path("data");
        assertEquals("START_TIMER", start.path("action").asText());
        assertEquals(2, start.path("totalDuration").asInt());
        var colour = ann.awaitCim("AGENT_SLA_STARTED").path("data");
        assertEquals("CHANGE_COLOR", colour.path("action").asText());
        assertEquals(10, colour.path("percentageCompleted").asInt());
        var popup = ann.awaitCim("AGENT_SLA_STARTED").path("data");
        assertEquals("SHOW_POPUP", popup.path("action").asText());

        ann.emit("topicSubscription", ann.about(id));
        var topic = ann.await("onTopicData").path("topicData");
        assertEquals("SHOW_POPUP", topic.at("/agentSla/action").asText());
        var reset = Json.object().put("name", "RESET_AGENT_SLA").put("type", "NOTIFICATION");
        reset.putObject("data");
        ann.emit("publishCimEvent", ann.about(id).set("cimEvent", reset));
        start = ann.awaitCim("AGENT_SLA_STARTED").path("data");
        assertEquals("START_TIMER", start.path("action").asText());
    }

    @Test
    void doesNotWarnAfterAnAnswer() throws InterruptedException {
        clock(1_000);
        var ann = signInReady("ann");
        var id = served(ann);
        ann.awaitCim("AGENT_SLA_STARTED");
        ann.publish(id, "AGENT_MESSAGE", "Hello");
        ann.awaitCim("AGENT_SLA_STOPPED");
        Thread.sleep(250);
        ann.settle();
        assertFalse(ann.pending().contains("AGENT_SLA_STARTED"));
        ann.emit("topicSubscription", ann.about(id));
        assertFalse(ann.await("onTopicData").path("topicData").has("agentSla"));
    }
}
