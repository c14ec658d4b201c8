package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.annSays;
import static org.agentdesk.core.machine.Scenario.customerSays;
import static org.agentdesk.core.machine.Scenario.live;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.HistoryLoaded;
import org.agentdesk.core.model.Page;
import org.agentdesk.core.model.PastActivity;
import org.agentdesk.core.model.PastActivity.State;
import org.agentdesk.core.model.ServiceAnswer;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private static HistoryLoaded page(int number, boolean more, CimEvent... events) {
        var answer = new ServiceAnswer.Got<>(new Page<>(List.of(events), more, -1));
        return new HistoryLoaded(CONVERSATION, number, answer);
    }

    private static Scenario talking() {
        return Scenario.inConversation().told(live(customerSays("now", "Hello again")));
    }

    private static PastActivity past(Scenario desk) {
        return desk.conversation().around().past();
    }

    @Test
    void putsWhatWasBeforeInFrontPageByPage() {
        var desk = talking().take(new Command.LoadHistory(CONVERSATION));
        var effect = new Effect.LoadHistory(CONVERSATION, Scenario.CARA.id(), 0);
        assertEquals(List.of(effect), desk.effects);
        desk.take(page(0, true, customerSays("b", "Old"), annSays("c", "Older answer")));
        assertEquals(List.of("b", "c", "now"), desk.ids());
        desk.take(new Command.LoadHistory(CONVERSATION));
        desk.take(page(1, false, customerSays("a", "Oldest")));
        assertEquals(List.of("a", "b", "c", "now"), desk.ids());
        assertEquals(new PastActivity(2, 3, State.COMPLETE), past(desk));
        assertTrue(desk.take(new Command.LoadHistory(CONVERSATION)).effects.isEmpty());
    }

    @Test
    void asksOnceHoweverOftenTheAgentDoes() {
        var desk = talking().take(new Command.LoadHistory(CONVERSATION));
        assertTrue(desk.take(new Command.LoadHistory(CONVERSATION)).effects.isEmpty());
        desk.take(page(0, true, customerSays("a", "Old")));
        desk.take(page(0, true, customerSays("a", "Old")));
        assertEquals(List.of("a", "now"), desk.ids());
    }

    @Test
    void showsNothingTwiceThatTheConversationAlreadyHas() {
        var desk = talking().take(new Command.LoadHistory(CONVERSATION));
        desk.take(page(0, false, customerSays("a", "Old"), customerSays("now", "Hello again")));
        assertEquals(List.of("a", "now"), desk.ids());
    }

    @Test
    void keepsWhatWasReadWhenTheServerTellsTheConversationAnew() {
        var desk = talking().take(new Command.LoadHistory(CONVERSATION));
        desk.take(page(0, true, customerSays("a", "Old")));
        desk.told(topic(customerSays("now", "Hello again"), customerSays("new", "Still there?")));
        assertEquals(List.of("a", "now", "new"), desk.ids());
        assertEquals(new PastActivity(1, 1, State.MORE), past(desk));
    }

    @Test
    void oldWordsMakeNothingUnreadAndNobodyWait() {
        var desk = Scenario.inConversation().take(new Command.LoadHistory(CONVERSATION));
        desk.take(page(0, false, customerSays("a", "An old question")));
        assertEquals(0, desk.conversation().unread());
        assertEquals(null, desk.conversation().waitingSince());
    }

    @Test
    void mayBeAskedAgainAfterAFailureButNotWhereThereIsNoSuchService() {
        var desk = talking().take(new Command.LoadHistory(CONVERSATION));
        desk.take(new HistoryLoaded(CONVERSATION, 0, new ServiceAnswer.Failed<>()));
        assertEquals(State.FAILED, past(desk).state());
        assertEquals(1, desk.take(new Command.LoadHistory(CONVERSATION)).effects.size());
        desk.take(new HistoryLoaded(CONVERSATION, 0, new ServiceAnswer.NotOffered<>()));
        assertTrue(desk.take(new Command.LoadHistory(CONVERSATION)).effects.isEmpty());
    }

    @Test
    void anAnswerForAConversationThatIsGoneChangesNothing() {
        var desk = Scenario.signedIn();
        var before = desk.state;
        assertEquals(before, desk.take(page(0, false, customerSays("a", "Old"))).state);
    }
}
