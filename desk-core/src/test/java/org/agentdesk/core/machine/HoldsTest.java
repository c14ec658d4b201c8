package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.live;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Command HOLD = new Command.HoldOn(CONVERSATION, MINUTE);
    private static final Command RESUME = new Command.Resume(CONVERSATION);

    private static Scenario held() {
        var desk = Scenario.inConversation();
        var hold = new EventData.HoldChange(desk.now, MINUTE);
        return desk.told(live(Scenario.event(EventName.CONVERSATION_PAUSED, "paused", hold)));
    }

    private static boolean waits(Scenario desk, Asked.Kind kind) {
        return desk.conversation().around().waitsFor(kind);
    }

    @Test
    void isAskedOnceAndAnsweredByTheEvent() {
        var desk = Scenario.inConversation().take(HOLD);
        assertEquals(1, desk.emitted().size());
        assertTrue(waits(desk, Asked.Kind.HOLD));
        assertTrue(desk.take(HOLD).emitted().isEmpty());
        var hold = new EventData.HoldChange(desk.now, MINUTE);
        desk.told(live(Scenario.event(EventName.CONVERSATION_PAUSED, "paused", hold)));
        assertFalse(waits(desk, Asked.Kind.HOLD));
        assertTrue(desk.after(MINUTE).notices().isEmpty());
    }

    @Test
    void isSaidWhenNobodyAnswers() {
        var desk = Scenario.inConversation().take(HOLD).after(Duration.ofSeconds(11));
        assertEquals(List.of(Notice.Kind.NO_ANSWER), desk.notices());
        assertEquals("HOLD", desk.state.notices().getLast().what());
        assertEquals(1, desk.take(HOLD).emitted().size());
    }

    @Test
    void isSaidWhenTheServerRefuses() {
        var desk = Scenario.inConversation().take(HOLD);
        desk.told(new ServerEvent.Failed("pauseConversation", "not now"));
        assertEquals(List.of(Notice.Kind.REFUSED), desk.notices());
        assertFalse(waits(desk, Asked.Kind.HOLD));
    }

    @Test
    void aRefusalIsOfWhatHasWaitedLongest() {
        var desk = Scenario.inConversation();
        desk.told(Scenario.named("c-2", topic()));
        desk.take(new Command.HoldOn("c-2", MINUTE)).after(Duration.ofSeconds(3)).take(HOLD);
        desk.told(new ServerEvent.Failed("pauseConversation", "not now"));
        assertEquals("c-2", desk.state.notices().getLast().about());
        assertTrue(waits(desk, Asked.Kind.HOLD));
    }

    @Test
    void anErrorThatNobodyAskedForIsTheServersOwn() {
        var desk = Scenario.inConversation();
        desk.told(new ServerEvent.Failed("pauseConversation", "not now"));
        assertEquals(List.of(Notice.Kind.SERVER_ERROR), desk.notices());
    }

    @Test
    void isNotWaitedForOverALostLink() {
        var desk = Scenario.inConversation().take(HOLD);
        desk.take(new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null)));
        assertFalse(waits(desk, Asked.Kind.HOLD));
        assertTrue(desk.notices().isEmpty());
    }

    @Test
    void aResumeIsAnsweredByTheConversationToldAnew() {
        var desk = held().take(RESUME);
        assertTrue(waits(desk, Asked.Kind.RESUME));
        desk.told(topic());
        assertFalse(waits(desk, Asked.Kind.RESUME));
        assertNull(desk.conversation().around().hold());
    }

    @Test
    void aResumeNobodyAnswersLeavesItOnHold() {
        var desk = held().take(RESUME).after(Duration.ofSeconds(11));
        assertNotNull(desk.conversation().around().hold());
        assertEquals(List.of(Notice.Kind.NO_ANSWER), desk.notices());
    }

    @Test
    void afterItsTimeAResumeAlwaysEndsIt() {
        var silent = held().after(Duration.ofSeconds(61)).take(RESUME);
        silent.after(Duration.ofSeconds(11));
        assertNull(silent.conversation().around().hold());
        var refused = held().after(Duration.ofSeconds(61)).take(RESUME);
        refused.told(new ServerEvent.Failed("resumeConversation", "This is not on hold"));
        assertNull(refused.conversation().around().hold());
        assertTrue(refused.notices().isEmpty());
    }
}
