package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.annSays;
import static org.agentdesk.core.machine.Scenario.customerSays;
import static org.agentdesk.core.machine.Scenario.event;
import static org.agentdesk.core.machine.Scenario.live;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.HistoryLoaded;
import org.agentdesk.core.model.Page;
import org.agentdesk.core.model.PastActivity;
import org.agentdesk.core.model.PastActivity.State;
import org.agentdesk.core.model.ServiceAnswer;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private static final EventData CHANGE =
            new EventData.CustomerChange(new Customer("dora-id", "Dora", Json.Obj.EMPTY));

    private static HistoryLoaded page(int number, boolean more, CimEvent... events) {
        var answer = new ServiceAnswer.Got<>(new Page<>(List.of(events), more, -1));
        return new HistoryLoaded(CONVERSATION, Scenario.CARA.id(), number, answer);
    }

    private static HistoryLoaded loaded(ServiceAnswer<Page<CimEvent>> answer) {
        return new HistoryLoaded(CONVERSATION, Scenario.CARA.id(), 0, answer);
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
        assertEquals(new PastActivity(2, 3, 0, State.COMPLETE), past(desk));
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
        assertEquals(new PastActivity(1, 1, 0, State.MORE), past(desk));
    }

    @Test
    void oldWordsMakeNothingUnreadAndNobodyWait() {
        var desk = Scenario.inConversation().take(new Command.LoadHistory(CONVERSATION));
        desk.take(page(0, false, customerSays("a", "An old question")));
        assertEquals(0, desk.conversation().unread());
        assertEquals(null, desk.conversation().waitingSince());
    }

    @Test
    void nothingOfAnEarlierConversationIsAnsweredReadOrTakenForItsNote() {
        var note = new Body.WrapUp(List.of(), "An old note");
        var mine = Scenario.sender("AGENT", Scenario.ANN.id());
        var noted = Scenario.carrying(EventName.AGENT_MESSAGE, "n", mine, "n", note);
        var desk = Scenario.inConversation().take(new Command.LoadHistory(CONVERSATION));
        desk.take(page(0, false, noted, customerSays("a", "An old question")));
        assertEquals(Optional.empty(), desk.conversation().savedWrapUp());
        assertEquals(List.of(), desk.take(new Command.Read(CONVERSATION)).emitted());
        var second = new EventData.SessionChange(Scenario.SESSION);
        desk.told(live(event(EventName.CHANNEL_SESSION_STARTED, "s", second)));
        assertEquals(null, desk.conversation().waitingSince());
    }

    @Test
    void mayBeAskedAgainAfterAFailureButNotWhereThereIsNoSuchService() {
        var desk = talking().take(new Command.LoadHistory(CONVERSATION));
        desk.take(loaded(new ServiceAnswer.Failed<>()));
        assertEquals(State.FAILED, past(desk).state());
        assertEquals(1, desk.take(new Command.LoadHistory(CONVERSATION)).effects.size());
        desk.take(loaded(new ServiceAnswer.NotOffered<>()));
        assertTrue(desk.take(new Command.LoadHistory(CONVERSATION)).effects.isEmpty());
    }

    @Test
    void anAnswerForAConversationThatIsGoneChangesNothing() {
        var desk = Scenario.signedIn();
        var before = desk.state;
        assertEquals(before, desk.take(page(0, false, customerSays("a", "Old"))).state);
    }

    @Test
    void readsOnUntilSomethingIsNewSoThatNobodyClicksForNothing() {
        var desk = talking().take(new Command.LoadHistory(CONVERSATION));
        desk.take(page(0, true, customerSays("now", "Hello again")));
        assertEquals(
                List.of(new Effect.LoadHistory(CONVERSATION, Scenario.CARA.id(), 1)), desk.effects);
        assertEquals(State.LOADING, past(desk).state());
        desk.take(page(1, true, customerSays("a", "Old")));
        assertTrue(desk.effects.isEmpty());
        assertEquals(new PastActivity(2, 1, 0, State.MORE), past(desk));
    }

    @Test
    void doesNotReadForEverWhereTheServerTellsTheSamePageAgainAndAgain() {
        var desk = talking().take(new Command.LoadHistory(CONVERSATION));
        int page = 0;
        while (past(desk).state() == State.LOADING && page < 1_000) {
            desk.take(page(page++, true, customerSays("now", "Hello again")));
        }
        assertEquals(State.MORE, past(desk).state());
        assertEquals(1, desk.take(new Command.LoadHistory(CONVERSATION)).effects.size());
    }

    @Test
    void forgetsThePastOfACustomerWhoTurnsOutToBeAnother() {
        var desk = talking().take(new Command.LoadHistory(CONVERSATION));
        desk.take(page(0, false, customerSays("a", "Of Cara")));
        desk.told(live(event(EventName.ASSOCIATED_CUSTOMER_CHANGED, "e", CHANGE)));
        assertEquals(List.of("now", "e"), desk.ids());
        assertEquals(PastActivity.NONE, past(desk));
        desk.take(new Command.LoadHistory(CONVERSATION));
        assertEquals(List.of(new Effect.LoadHistory(CONVERSATION, "dora-id", 0)), desk.effects);
        desk.take(page(0, false, customerSays("a", "Of Cara")));
        assertEquals(List.of("now", "e"), desk.ids());
    }

    @Test
    void keepsThePastWhenOnlyTheProfileOfTheCustomerChanged() {
        var desk = talking().take(new Command.LoadHistory(CONVERSATION));
        desk.take(page(0, true, customerSays("a", "Old")));
        var renamed = new Customer(Scenario.CARA.id(), "Cara Lind", Json.Obj.EMPTY);
        var change = new EventData.CustomerChange(renamed);
        desk.told(live(event(EventName.ASSOCIATED_CUSTOMER_CHANGED, "e", change)));
        assertEquals(List.of("a", "now", "e"), desk.ids());
    }
}
