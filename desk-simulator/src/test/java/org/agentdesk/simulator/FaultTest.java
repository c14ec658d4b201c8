package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

class FaultTest extends SimulatorTest {

    @Test
    void emitsWhateverIsAsked() {
        var ann = signIn("ann");
        var body = Json.object().put("event", "onCimEvent");
        body.putObject("payload").put("cimEvent", "{not json").put("conversationId", "c");
        control("/agents/ann/emit", body);
        assertEquals("{not json", ann.await("onCimEvent").path("cimEvent").asText());
    }

    @Test
    void duplicatesTheNextEvents() {
        var ann = signInReady("ann");
        control("/faults/duplicate", Json.object().put("events", 1));
        customer("Hello");
        ann.await("taskRequest");
        ann.await("taskRequest");
    }

    @Test
    void swapsTwoEvents() {
        var ann = signInReady("ann");
        var id = served(ann);
        ann.awaitCim("AGENT_SLA_STARTED");
        control("/faults/swap");
        says(id, "first");
        says(id, "second");
        assertEquals(
                "second", ann.awaitCim("CUSTOMER_MESSAGE").at("/data/body/markdownText").asText());
        assertEquals(
                "first", ann.awaitCim("CUSTOMER_MESSAGE").at("/data/body/markdownText").asText());
    }

    @Test
    void delaysEvents() {
        var ann = signIn("ann");
        control("/faults/delay", Json.object().put("millis", 120));
        long before = System.nanoTime();
        ann.state("READY", null);
        ann.await("agentPresence");
        assertTrue(System.nanoTime() - before >= Duration.ofMillis(110).toNanos());
    }

    @Test
    void survivesNonsenseForEveryEvent() {
        var ann = signInReady("ann");
        var id = served(ann);
        var names =
                "topicSubscription publishCimEvent directTransferRequest"
                        + " consultRequest consultTransferRequest JoinAsSilentMonitor JoinAsBargeIn"
                        + " moveToWhisperMode closeWrapup pauseConversation resumeConversation"
                        + " subscribePullModeList joinPullModeRequest deletePullModeRequest";
        var payloads =
                new String[] {
                    "null",
                    "{}",
                    "[]",
                    "7",
                    "\"x\"",
                    "{\"conversationId\":{\"a\":1}}",
                    "{\"conversationId\":\"\"}",
                    "{\"conversationId\":\"nowhere\",\"cimEvent\":{}}",
                    "{\"conversationId\":\"" + id + "\",\"cimEvent\":\"[1]\"}",
                    "{\"conversationId\":\"" + id + "\",\"cimEvent\":{\"name\":\"AGENT_MESSAGE\"}}",
                    "{\"conversationId\":\"" + id + "\",\"cimEvent\":{\"name\":{},\"data\":{}}}"
                };
        for (var name : names.split(" ")) {
            for (var payload : payloads) {
                ann.emit(name, Json.read(payload));
            }
        }
        ann.raw("42[]");
        ann.raw("42{\"no\":\"array\"}");
        ann.raw("42[\"publishCimEvent\"" + ",[".repeat(5_000));
        ann.raw("451-[\"publishCimEvent\",{\"_placeholder\":true,\"num\":0}]");
        ann.settle();
        says(id, "Still working?");
        ann.awaitCim("CUSTOMER_MESSAGE");
    }

    @Test
    void closesAConversationForAReason() {
        var ann = signInReady("ann");
        var id = served(ann);
        var body = Json.object().put("reason", "closed by the supervisor");
        control("/conversations/" + id + "/close", body);
        var reason = ann.await("topicUnsubscription").path("reason").asText();
        assertEquals("closed by the supervisor", reason);
        assertEquals("CLOSED", report("/conversations/" + id).path("state").asText());
    }

    @Test
    void keepsWebPagesFromTheControlApi() {
        var request =
                Web.posting(simulator.controlUri() + "/faults/restart", "{}")
                        .header("Origin", "https://elsewhere.example")
                        .build();
        assertEquals(403, Web.send(request).status());
    }
}
