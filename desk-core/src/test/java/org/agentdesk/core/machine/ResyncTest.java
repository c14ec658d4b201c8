package org.agentdesk.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.wire.ClientCommand;
import org.junit.jupiter.api.Test;

/// Coming back to conversations that went on.
class ResyncTest {

    private static final Trouble DOWN = new Trouble(Trouble.Kind.SERVER_DOWN, "h");
    private static final Duration TOO_LONG = Duration.ofSeconds(21);

    private static Scenario back(Scenario desk) {
        desk.take(new LinkInput.Lost(DOWN)).take(new Command.RetryNow());
        return desk.take(new LinkInput.Connected());
    }

    private static Scenario send(Scenario desk, String id) {
        return desk.take(new Command.Send(Scenario.CONVERSATION, id, "Text of " + id));
    }

    private static List<String> sent(Scenario desk) {
        return desk.emitted().stream()
                .map(c -> ((ClientCommand.Publish) c).event())
                .map(e -> ((org.agentdesk.core.cim.EventData.Message) e.data()).message().id())
                .toList();
    }

    @Test
    void sendsWhatTheServerLacksInTheOrderItWasWritten() {
        var desk = Scenario.inConversation();
        send(send(send(desk, "m-1"), "m-2"), "m-3");
        back(desk);
        send(desk, "m-4");
        assertEquals(Delivery.QUEUED, desk.said("m-4").delivery(), "not before it is read again");
        desk.told(Scenario.topic(Scenario.annSays("m-1", "Text of m-1")));
        assertEquals(List.of("m-2", "m-3", "m-4"), sent(desk));
        assertEquals(Delivery.SENT, desk.said("m-1").delivery());
    }

    @Test
    void toldAnewTwiceItSendsOnce() {
        var desk = back(send(Scenario.inConversation(), "m-1"));
        desk.told(Scenario.topic());
        assertEquals(List.of("m-1"), sent(desk));
        desk.told(Scenario.topic());
        assertEquals(List.of(), sent(desk));
    }

    @Test
    void whatOvertookTheRereadingStaysOnTheScreen() {
        var first = Scenario.customerSays("c-1", "Hello?");
        var second = Scenario.customerSays("c-2", "Anybody?");
        var desk = Scenario.inConversation().told(Scenario.live(first));
        back(desk).told(Scenario.live(second));
        desk.told(Scenario.topic(first));
        assertEquals(List.of("c-1", "c-2"), desk.ids());
        desk.told(Scenario.live(second));
        assertEquals(List.of("c-1", "c-2"), desk.ids());
    }

    @Test
    void whatTheServerLeavesOutOfAnOldHistoryDoesNotComeBackAtItsEnd() {
        var old = Scenario.customerSays("c-1", "Long ago");
        var recent = Scenario.customerSays("c-2", "Just now");
        var desk = Scenario.inConversation();
        desk.told(Scenario.live(old)).told(Scenario.live(recent));
        back(desk).told(Scenario.topic(recent));
        assertEquals(List.of("c-2"), desk.ids());
    }

    @Test
    void aConversationThatIsNotToldAgainKeepsItsWordsAndSaysThatTheyDidNotGo() {
        var desk = back(send(Scenario.inConversation(), "m-1"));
        desk.after(TOO_LONG);
        assertEquals(Delivery.FAILED, desk.said("m-1").delivery());
        assertTrue(desk.notices().contains(Notice.Kind.MESSAGE_FAILED));
        assertEquals("Text of m-1", desk.said("m-1").message().body().text());
    }

    @Test
    void toldVeryLateItIsInStepAgain() {
        var desk = back(send(Scenario.inConversation(), "m-1")).after(TOO_LONG);
        desk.told(Scenario.topic(Scenario.annSays("m-1", "Text of m-1")));
        assertEquals(Delivery.SENT, desk.said("m-1").delivery());
        assertEquals(List.of("m-1"), desk.ids());
        assertTrue(desk.conversation().synced());
    }

    @Test
    void nothingIsSaidOfAConversationWithNothingToSend() {
        var desk = back(Scenario.inConversation()).after(TOO_LONG);
        assertFalse(desk.notices().contains(Notice.Kind.MESSAGE_FAILED));
    }
}
