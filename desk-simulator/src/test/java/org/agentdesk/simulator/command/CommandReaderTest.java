package org.agentdesk.simulator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandReaderTest {

    private static AgentCommand read(String event, String payload) {
        return CommandReader.read(event, List.of(Json.read(payload)));
    }

    @ParameterizedTest
    @CsvSource({
        "topicUnsubscription, Unsubscribe",
        "topicUnsubscription_, Unsubscribe",
        "TOPICUNSUBSCRIPTION, Unsubscribe",
        "topicSubscription, Subscribe",
        "onCallAcceptTopicSubscription, Subscribe",
        "directConferenceRequest ==>, Assist",
        "JoinAsBargin, BargeIn",
        "JoinAsBargeIn, BargeIn",
        "joinAsBargeIn, BargeIn",
        "joinAsWhisper, Whisper",
        "moveToWhisperMode, Whisper",
        "closeWrapup, CloseWrapUp",
        "WRAP_UP_CLOSED, CloseWrapUp",
        "pauseConversation, Pause",
        "resumeConversation, Resume",
        "joinAsSilentMonitor, Monitor",
        "consultTransferRequest, FinishConsult",
        "consultConferenceRequest, FinishConsult",
        "dance, Invalid"
    })
    void knowsEveryAlias(String event, String kind) {
        var command = read(event, "{\"conversationId\":\"c-1\"}");
        assertEquals(kind, command.getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"r-1\"", "{\"id\":\"r-1\"}", "{\"Id\":\"r-1\"}", "{\"requestId\":\"r-1\"}"})
    void readsEveryFormOfADeletion(String payload) {
        assertEquals(new AgentCommand.DeleteRequest("r-1"), read("deletePullModeRequest", payload));
    }

    @Test
    void findsTheConversationWhereTheDeskPutsIt() {
        var command =
                read(
                        "directTransferRequest",
                        "{\"mode\":\"queue\",\"queueName\":\"sales\","
                                + "\"channelSession\":{\"conversationId\":\"c-1\"}}");
        assertEquals("c-1", assertInstanceOf(AgentCommand.Assist.class, command).conversationId());
    }

    @Test
    void readsACimEventThatIsText() {
        var command =
                read(
                        "publishCimEvent",
                        "{\"conversationId\":\"c-1\",\"cimEvent\":\"{\\\"name\\\":\\\"X\\\"}\"}");
        assertEquals(
                "X",
                assertInstanceOf(AgentCommand.Publish.class, command)
                        .event()
                        .path("name")
                        .asText());
    }

    @Test
    void takesEventsWithoutArguments() {
        assertInstanceOf(
                AgentCommand.Invalid.class, CommandReader.read("topicSubscription", List.of()));
        assertInstanceOf(AgentCommand.Invalid.class, CommandReader.read("", List.of()));
        assertInstanceOf(
                AgentCommand.Invalid.class, CommandReader.read("_".repeat(1_000_000), List.of()));
    }
}
