package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupervisionTest extends SimulatorTest {
    private TestDesk ann;
    private TestDesk sue;
    private String id;

    @BeforeEach
    void annServes() {
        ann = signInReady("ann");
        id = served(ann);
        sue = signIn("sue");
    }

    private ObjectNode monitoring(TestDesk desk) {
        var body = Json.object().put("agentId", desk.id());
        body.set("topicParticipant", desk.participant(id));
        return body.set("channelSession", Json.object().put("conversationId", id));
    }

    private void monitor() {
        sue.emit("JoinAsSilentMonitor", monitoring(sue));
        var me = sue.await("onTopicData").at("/topicData/topicParticipant");
        assertEquals("SILENT_MONITOR", me.path("role").asText());
    }

    @Test
    void findsTheConversationInTheReport() {
        var url = simulator.baseUri().resolve("/realtime-reports/queue-active-chats/detail");
        var chat = Web.post(url.toString(), "{}").json().at("/0/chats/0");
        assertEquals("ann", chat.path("agentUsername").asText());
        assertEquals(id, chat.at("/channelSession/conversationId").asText());
    }

    @Test
    void watchesWhispersAndBargesIn() {
        monitor();
        sue.publish(id, "AGENT_MESSAGE", "Hello customer");
        sue.await("errors");

        sue.emit("moveToWhisperMode", sue.about(id));
        var role = ann.awaitCim("PARTICIPANT_ROLE_CHANGED");
        assertEquals("WHISPER", role.at("/data/conversationParticipant/role").asText());
        sue.publish(id, "WHISPER_MESSAGE", "Be nice");
        ann.awaitCim("WHISPER_MESSAGE");

        sue.emit("joinAsBargeIn", sue.about(id));
        role = ann.awaitCim("PARTICIPANT_ROLE_CHANGED");
        assertEquals("PRIMARY", role.at("/data/conversationParticipant/role").asText());
        sue.publish(id, "AGENT_MESSAGE", "Hello customer");
        ann.awaitCim("AGENT_MESSAGE");
    }

    @Test
    void comesToARaisedHand() {
        var hand = Json.object().put("name", "HAND_RAISED").put("type", "NOTIFICATION");
        hand.putObject("data").put("agentId", ann.id()).put("userName", "ann");
        ann.emit("publishCimEvent", ann.about(id).set("cimEvent", hand));
        ann.awaitCim("HAND_RAISED");
        assertEquals(id, sue.awaitCim("HAND_RAISED").path("conversationId").asText());

        sue.emit("joinAsWhisper", sue.about(id));

        var data = sue.await("onTopicData").path("topicData");
        assertEquals("WHISPER", data.at("/topicParticipant/role").asText());
        assertEquals("ann", data.at("/agentHandRaise/agentNames/0").asText());
    }

    @Test
    void leavesWithTheLastPrimary() {
        monitor();
        ann.leave(id);
        assertTrue(sue.await("topicUnsubscription").hasNonNull("reason"));
    }

    @Test
    void isForSupervisorsOnlyAndOneAtATime() {
        ann.emit("JoinAsSilentMonitor", monitoring(ann));
        ann.await("errors");
        monitor();
        sue.emit("JoinAsSilentMonitor", monitoring(sue));
        sue.await("errors");
        ann.emit("JoinAsBargin", ann.about(id));
        ann.await("errors");
    }
}
