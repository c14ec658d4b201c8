package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

/// Wrap-up, hold and pull-mode lists.
class ConversationTest extends SimulatorTest {
    private static final String LIST = "6800000000000000000000b1";

    private TestDesk wrappingUp(int millis) {
        control("/settings", Json.object().put("wrapUpMillis", millis));
        return signInReady("ann");
    }

    @Test
    void wrapsUpWithANote() {
        var ann = wrappingUp(60_000);
        var id = served(ann);
        ann.leave(id);
        var changed = ann.awaitCim("PARTICIPANT_ROLE_CHANGED");
        assertEquals("WRAP_UP", changed.at("/data/conversationParticipant/role").asText());
        assertEquals(60, ann.await("wrapupTimerStarted").path("duration").asInt());

        var event =
                Json.read(
                        """
                        {"name": "AGENT_MESSAGE", "type": "MESSAGE", "data": {"id": "w-1",
                         "body": {"type": "WRAPUP", "markdownText": "", "note": "done",
                          "wrapups": [{"categoryName": "Order", "value": "Delivery"}]}}}
                        """);
        ann.emit("closeWrapup", ann.about(id).set("cimEvent", event));

        assertEquals("WRAPUP", ann.awaitCim("AGENT_MESSAGE").at("/data/body/type").asText());
        assertEquals("Wrap Up applied", ann.await("topicUnsubscription").path("reason").asText());
    }

    @Test
    void leavesWrapUpOutOrLetsItsTimeRunOut() {
        var ann = wrappingUp(60_000);
        var first = served(ann);
        ann.leave(first);
        ann.await("wrapupTimerStarted");
        ann.emit("closeWrapup", ann.about(first).set("cimEvent", null));
        var reason = ann.await("topicUnsubscription").path("reason").asText();
        assertEquals("choosing leave without Wrap Up", reason);

        control("/settings", Json.object().put("wrapUpMillis", 100));
        ann.leave(served(ann));
        reason = ann.await("topicUnsubscription").path("reason").asText();
        assertEquals("wrap Up Timer Expired", reason);
    }

    @Test
    void wrapsUpWhenTheCustomerLeaves() {
        var ann = wrappingUp(60_000);
        var id = served(ann);
        control("/conversations/" + id + "/leave");
        ann.awaitCim("CHANNEL_SESSION_ENDED");
        ann.await("wrapupTimerStarted");
    }

    @Test
    void holdsUntilTheAgentResumesOrWrites() {
        var ann = signInReady("ann");
        var id = served(ann);
        ann.emit("pauseConversation", ann.about(id).put("duration", "300"));
        var paused = ann.awaitCim("CONVERSATION_PAUSED").path("data");
        assertEquals(300, paused.at("/holdTimerDetails/totalDuration").asInt());
        assertTrue(
                paused.at("/holdTimerDetails/startTime")
                        .asText()
                        .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}"));
        ann.emit("resumeConversation", ann.about(id));
        ann.awaitCim("CONVERSATION_RESUMED");
        ann.emit("pauseConversation", ann.about(id).put("duration", 60));
        ann.awaitCim("CONVERSATION_PAUSED");
        ann.publish(id, "AGENT_MESSAGE", "I am back");
        ann.awaitCim("CONVERSATION_RESUMED");
    }

    private JsonNode subscribe(TestDesk desk) {
        desk.await("onPullModeSubscribedList");
        desk.emit("subscribePullModeList", Json.object().put("listId", LIST));
        assertEquals(LIST, desk.await("onPullModeSubscribedList").at("/0/id").asText());
        return desk.await("addPullModeSubscribedListRequests");
    }

    private String listed(String text) {
        var body = Json.object().put("channel", "EMAIL").put("list", "Mail backlog");
        return control("/conversations", body.put("text", text)).path("conversationId").asText();
    }

    @Test
    void picksARequestFromAPullList() {
        var early = listed("A letter");
        var ann = signIn("ann");
        assertEquals(early, subscribe(ann).at("/0/id").asText());
        var late = listed("Another letter");
        var news = ann.await("onPullModeSubscribedListRequest");
        assertEquals("PULL_MODE_LIST_REQUEST_RECEIVED", news.path("type").asText());
        assertEquals(late, Json.read(news.path("pullModeEvent").asText()).path("id").asText());

        ann.emit("joinPullModeRequest", Json.object().put("requestId", late));
        assertEquals(late, ann.await("onTopicData").path("conversationId").asText());
        news = ann.await("onPullModeSubscribedListRequest");
        assertEquals(
                "ACTIVE", Json.read(news.path("pullModeEvent").asText()).path("status").asText());

        ann.emit("deletePullModeRequest", Json.object().textNode(early));
        news =
                ann.await(
                        "onPullModeSubscribedListRequest",
                        n -> n.path("pullModeEvent").asText().contains("CLOSING"));
        assertEquals(early, Json.read(news.path("pullModeEvent").asText()).path("id").asText());
        ann.emit("unsubscribePullModeList", Json.object().put("listId", LIST));
        assertEquals(LIST, ann.await("removePullModeSubscribedListRequests").asText());
        ann.settle();
        assertFalse(ann.pending().contains("taskRequest"));
    }
}
