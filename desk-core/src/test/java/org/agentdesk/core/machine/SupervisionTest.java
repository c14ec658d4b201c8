package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.SESSION;
import static org.agentdesk.core.machine.Scenario.event;
import static org.agentdesk.core.machine.Scenario.live;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.machine.Input.ChatFound;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.wire.ClientCommand;
import org.junit.jupiter.api.Test;

class SupervisionTest {

    private static final Command WATCH = new Command.Watch(CONVERSATION);
    private static final Command WHISPER = new Command.JoinWhisper(CONVERSATION);

    private static ClientCommand.Monitor monitored(Scenario desk) {
        return assertInstanceOf(ClientCommand.Monitor.class, desk.emitted().getFirst());
    }

    @Test
    void aConversationIsLookedUpBeforeItIsWatched() {
        var desk = Scenario.signedIn().take(WATCH);
        assertInstanceOf(Effect.FindChat.class, desk.effects.getFirst());
        assertSame(SESSION, monitored(desk.take(new ChatFound(CONVERSATION, SESSION))).session());
    }

    @Test
    void oneThatIsNotListedIsAskedForByItsId() {
        var desk = Scenario.signedIn().take(WATCH).take(new ChatFound(CONVERSATION, null));
        var source = monitored(desk).session().source();
        assertEquals(CONVERSATION, source.get("conversationId").text());
    }

    @Test
    void whatIsOpenAlreadyIsNotWatched() {
        var desk = Scenario.inConversation().take(WATCH);
        assertEquals(List.of(Notice.Kind.NOT_POSSIBLE), desk.notices());
        assertTrue(desk.effects.isEmpty());
    }

    @Test
    void onlyARaisedHandLetsASupervisorStraightIn() {
        var desk = Scenario.signedIn().take(WHISPER);
        assertEquals(List.of(Notice.Kind.NOT_POSSIBLE), desk.notices());
        var hand = new EventData.Hand("ben-id", "ben");
        desk.told(live(event(EventName.HAND_RAISED, "e-1", hand)));
        assertEquals(Notice.Kind.HAND_RAISED, desk.notices().getLast());
        assertEquals("Cara", desk.state.notices().getLast().detail());
        desk.take(WHISPER);
        assertInstanceOf(ClientCommand.JoinWhisper.class, desk.emitted().getFirst());
    }

    @Test
    void aRaisedHandIsSeenForHalfAMinuteAndKnowsWhoseItIs() {
        var desk = Scenario.inConversation();
        desk.told(live(event(EventName.HAND_RAISED, "e-1", new EventData.Hand("ben-id", "Al"))));
        desk.told(live(event(EventName.HAND_RAISED, "e-2", new EventData.Hand("al-id", "Al"))));
        desk.told(live(event(EventName.HAND_DOWN, "e-3", new EventData.Hand("ben-id", "Al"))));
        var own = new EventData.Hand(Scenario.ANN.id(), "ann");
        desk.told(live(event(EventName.HAND_RAISED, "e-4", own)));
        var raised = desk.conversation().around().handsRaised();
        assertEquals(List.of("al-id", "ann-id"), raised.stream().map(h -> h.agentId()).toList());
        assertEquals(List.of(false, true), raised.stream().map(h -> h.isOf(Scenario.ANN)).toList());
        var next = Deadlines.next(desk.state).orElseThrow();
        assertTrue(next.isBefore(desk.now.plusSeconds(31)));
        desk.after(Duration.ofSeconds(30));
        assertEquals(List.of(), desk.conversation().around().handsRaised());
    }

    @Test
    void aHandThatIsToldTwiceCallsOnce() {
        var hand = event(EventName.HAND_RAISED, "e-1", new EventData.Hand("ben-id", "Ben"));
        var desk = Scenario.inConversation().told(live(hand));
        var raised = desk.conversation().around().handsRaised();
        desk.after(Duration.ofSeconds(5)).told(live(hand));
        assertEquals(List.of(Notice.Kind.HAND_RAISED), desk.notices());
        assertEquals(raised, desk.conversation().around().handsRaised());
    }

    @Test
    void typingIsToldEveryThreeSecondsAtMost() {
        var desk = Scenario.inConversation().take(new Command.Type(CONVERSATION));
        assertEquals(1, desk.emitted().size());
        desk.now = desk.now.plus(Duration.ofMillis(2_900));
        assertTrue(desk.take(new Command.Type(CONVERSATION)).emitted().isEmpty());
        desk.now = desk.now.plus(Duration.ofMillis(200));
        assertEquals(1, desk.take(new Command.Type(CONVERSATION)).emitted().size());
    }
}
