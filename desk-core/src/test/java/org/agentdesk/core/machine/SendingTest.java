package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.annSays;
import static org.agentdesk.core.machine.Scenario.customerSays;
import static org.agentdesk.core.machine.Scenario.delivery;
import static org.agentdesk.core.machine.Scenario.live;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.wire.ClientCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendingTest {

    private static final LinkInput LOST =
            new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null));

    private static Command.Send send(String id) {
        return new Command.Send(CONVERSATION, id, "Hello");
    }

    private static List<String> published(Scenario desk) {
        return desk.emitted().stream()
                .filter(ClientCommand.Publish.class::isInstance)
                .map(c -> ((ClientCommand.Publish) c).event().data())
                .map(d -> ((EventData.Message) d).message().id())
                .toList();
    }

    private static Scenario back(Scenario desk) {
        return desk.take(new Command.RetryNow()).take(new LinkInput.Connected());
    }

    @Test
    void isSendingUntilTheEcho() {
        var desk = Scenario.inConversation().take(send("m-1"));
        assertEquals(List.of("m-1"), published(desk));
        assertEquals(Delivery.SENDING, desk.said("m-1").delivery());
        desk.told(live(annSays("m-1", "Hello")));
        assertEquals(Delivery.SENT, desk.said("m-1").delivery());
        assertEquals(1, desk.conversation().transcript().size());
    }

    @Test
    void aSecondEchoIsNoSecondBubble() {
        var desk = Scenario.inConversation().take(send("m-1"));
        desk.told(live(annSays("m-1", "Hello"))).told(live(annSays("m-1", "Hello")));
        assertEquals(List.of("m-1"), desk.ids());
    }

    @Test
    void failsWithoutAnEchoAndRecoversWithALateOne() {
        var desk = Scenario.inConversation().take(send("m-1")).after(Duration.ofSeconds(16));
        assertEquals(Delivery.FAILED, desk.said("m-1").delivery());
        assertEquals(List.of(Notice.Kind.MESSAGE_FAILED), desk.notices());
        desk.told(live(annSays("m-1", "Hello")));
        assertEquals(Delivery.SENT, desk.said("m-1").delivery());
    }

    @Test
    void whatTheSameAgentSaysOnAnotherDeviceIsOneBubble() {
        var desk = Scenario.inConversation();
        var elsewhere = Scenario.annSays("m-9", "From the phone");
        desk.told(Scenario.live(elsewhere)).told(Scenario.live(elsewhere));
        desk.take(LOST).take(new Command.RetryNow());
        desk.take(new LinkInput.Connected()).told(Scenario.topic(elsewhere));
        assertEquals(List.of("m-9"), desk.ids());
        assertEquals(Delivery.SENT, desk.said("m-9").delivery());
        assertTrue(desk.emitted().isEmpty());
    }

    @Test
    void anEchoThatOvertakesTheRereadingConfirms() {
        var desk = Scenario.inConversation();
        desk.take(new Command.Send(Scenario.CONVERSATION, "m-1", "Hello"));
        desk.take(LOST).take(new Command.RetryNow());
        desk.take(new LinkInput.Connected());
        desk.told(Scenario.live(Scenario.annSays("m-1", "Hello"))).told(Scenario.topic());
        assertEquals(List.of("m-1"), desk.ids());
        assertEquals(Delivery.SENT, desk.said("m-1").delivery());
        assertTrue(desk.emitted().isEmpty(), "the server has it");
    }

    @Test
    void aRetryKeepsTheId() {
        var desk = Scenario.inConversation().take(send("m-1")).after(Duration.ofSeconds(16));
        desk.take(new Command.Retry(CONVERSATION, "m-1"));
        assertEquals(List.of("m-1"), published(desk));
        assertEquals(Delivery.SENDING, desk.said("m-1").delivery());
    }

    @Test
    void whatTheServerMayHaveCannotBeDiscarded() {
        var desk = Scenario.inConversation().take(send("m-1"));
        desk.take(new Command.Discard(CONVERSATION, "m-1"));
        assertEquals(List.of("m-1"), desk.ids());
        desk.after(Duration.ofSeconds(16)).take(new Command.Discard(CONVERSATION, "m-1"));
        assertTrue(desk.ids().isEmpty());
    }

    @Test
    void waitsForTheLinkAndForTheConversation() {
        var desk = Scenario.inConversation().take(LOST).take(send("m-1"));
        assertEquals(Delivery.QUEUED, desk.said("m-1").delivery());
        back(desk);
        assertTrue(published(desk).isEmpty(), "the conversation is not in step yet");
        desk.told(topic(customerSays("a", "Still there?")));
        assertEquals(List.of("m-1"), published(desk));
        assertEquals(List.of("a", "m-1"), desk.ids());
    }

    @Test
    void afterABreakOnlyWhatTheServerDoesNotHaveIsSent() {
        var desk = Scenario.inConversation().take(send("m-1")).take(send("m-2")).take(LOST);
        assertEquals(Delivery.UNCONFIRMED, desk.said("m-1").delivery());
        back(desk).told(topic(annSays("m-1", "Hello")));
        assertEquals(Delivery.SENT, desk.said("m-1").delivery());
        assertEquals(List.of("m-2"), published(desk));
    }

    @Test
    void severalGoOutInTheOrderTheyWereWritten() {
        var desk = Scenario.inConversation().take(LOST);
        desk.take(send("m-1")).take(send("m-2")).take(send("m-3"));
        assertEquals(List.of("m-1", "m-2", "m-3"), published(back(desk).told(topic())));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ASSISTANT", "SILENT_MONITOR", "WHISPER", "WRAP_UP", "UNKNOWN"})
    void nothingReachesTheCustomerFromARoleThatMayNotSpeak(Role role) {
        var desk = Scenario.inConversation().told(topic(role)).take(send("m-1"));
        assertTrue(desk.emitted().isEmpty());
        assertTrue(desk.ids().isEmpty());
        assertEquals(List.of(Notice.Kind.NOT_POSSIBLE), desk.notices());
    }

    @Test
    void readingSeesEverythingBefore() {
        var desk = Scenario.inConversation().take(send("m-1")).take(send("m-2"));
        desk.told(live(annSays("m-1", "Hello"))).told(live(annSays("m-2", "Hello")));
        desk.told(live(delivery("CONNECTOR", "m-2", "READ")));
        assertEquals(Delivery.SEEN, desk.said("m-1").delivery());
        assertEquals(Delivery.SEEN, desk.said("m-2").delivery());
    }

    @Test
    void aWhisperIsTextThatMayAnswerAMessageAndGoesToNobodyWhereNobodyIs() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Hi")));
        desk.take(new Command.Whisper(CONVERSATION, "w-1", "Psst", "a"));
        assertEquals(List.of(), desk.emitted());
        assertEquals(List.of(Notice.Kind.NOT_POSSIBLE), desk.notices());
        var ben = new Participant("p-b", "ben-id", "AGENT", "Ben", Role.ASSISTANT, Json.Obj.EMPTY);
        var came =
                Scenario.event(
                        EventName.AGENT_SUBSCRIBED,
                        "e",
                        new EventData.ParticipantChange(ben, null));
        desk.told(live(came)).take(new Command.Whisper(CONVERSATION, "w-2", "Psst", "a"));
        var event = ((ClientCommand.Publish) desk.emitted().getFirst()).event();
        assertEquals(EventName.WHISPER_MESSAGE, event.name());
        var message = ((EventData.Message) event.data()).message();
        assertEquals("REPLY_TO", message.header().intent());
        assertEquals("a", message.header().originalMessageId());
        var left =
                Scenario.event(
                        EventName.PARTICIPANT_ROLE_CHANGED,
                        "f",
                        new EventData.ParticipantChange(ben.in(Role.WRAP_UP), null));
        desk.told(live(left)).take(new Command.Whisper(CONVERSATION, "w-3", "Psst", null));
        assertEquals(List.of(), desk.emitted());
    }

    @Test
    void noCustomerHasSeenAWhisper() {
        var desk = Scenario.inConversation();
        var ann = Scenario.sender("AGENT", Scenario.ANN.id());
        desk.told(live(Scenario.utterance(EventName.WHISPER_MESSAGE, "w", ann, "Psst")));
        desk.take(send("m-1")).told(live(annSays("m-1", "Hello")));
        desk.told(live(delivery("CONNECTOR", "m-1", "READ")));
        assertEquals(Delivery.SEEN, desk.said("m-1").delivery());
        assertEquals(Delivery.SENT, desk.said("w").delivery());
    }

    @Test
    void aLateDeliveryDoesNotUnsee() {
        var desk = Scenario.inConversation().take(send("m-1"));
        desk.told(live(delivery("CONNECTOR", "m-1", "READ")));
        desk.told(live(delivery("CONNECTOR", "m-1", "DELIVERED")));
        assertEquals(Delivery.SEEN, desk.said("m-1").delivery());
    }

    @Test
    void theChannelMayRefuseAMessage() {
        var desk = Scenario.inConversation().take(send("m-1"));
        desk.told(live(delivery("SYSTEM", "m-1", "FAILED")));
        assertEquals(Delivery.FAILED, desk.said("m-1").delivery());
    }

    @Test
    void carriesEverythingTheServerIsUsedTo() {
        var desk = Scenario.inConversation().take(send("m-1"));
        var publish = assertInstanceOf(ClientCommand.Publish.class, desk.emitted().getFirst());
        assertEquals("AGENT_MESSAGE", publish.event().wireName());
        assertEquals("MESSAGE", publish.event().type());
        assertEquals(Scenario.SESSION, publish.event().channelSession());
        assertEquals(Scenario.ROOM, publish.room());
    }

    @Test
    void blankTextIsNothingToSend() {
        var desk = Scenario.inConversation();
        desk.take(new Command.Send(CONVERSATION, "m-1", " \n "));
        assertTrue(desk.emitted().isEmpty());
        assertTrue(desk.ids().isEmpty());
    }
}
