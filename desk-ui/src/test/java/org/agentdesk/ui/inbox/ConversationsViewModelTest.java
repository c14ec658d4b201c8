package org.agentdesk.ui.inbox;

import static org.agentdesk.ui.Samples.NOW;
import static org.agentdesk.ui.Samples.SIGNED_OUT;
import static org.agentdesk.ui.Samples.ago;
import static org.agentdesk.ui.Samples.busy;
import static org.agentdesk.ui.Samples.conversation;
import static org.agentdesk.ui.Samples.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.collections.ListChangeListener;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Hold;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Sla;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.fx.AnswerDue;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.ManualBeat;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.port.Privacy;
import org.junit.jupiter.api.Test;

class ConversationsViewModelTest {

    private static final DeskState READY = signedIn(AgentState.READY, MrdState.ACTIVE);

    private final DeskStates states = new DeskStates(SIGNED_OUT);
    private final Selection selection = new Selection();
    private final ManualBeat beat = new ManualBeat(NOW);
    private final ConversationsViewModel model =
            new ConversationsViewModel(
                    states,
                    selection,
                    new Privacy(new FakeDesk(), states, new UiThread()),
                    new Ticks(beat, beat));

    private List<String> order() {
        return model.rows().stream().map(ConversationRow::id).toList();
    }

    private ConversationRow row(String id) {
        return model.rows().get(model.indexOf(id));
    }

    private static Conversation waiting(String id, long seconds) {
        return conversation(id, id, "WEB", ago(seconds), 1, "Hello?");
    }

    @Test
    void putsWhoWaitsLongestFirstAndWrapUpsLast() {
        states.show(busy());
        assertEquals(List.of("c1", "c3", "c2", "c5", "c4"), order());
    }

    /// As in the window, where the row that goes has the focus.
    @Test
    void aRowThatTakesTheFocusAlongLeavesTheOthersInOrder() {
        states.show(READY.withConversations(List.of(waiting("a", 10), waiting("b", 5))));
        model.frozenProperty().set(true);
        model.rows()
                .addListener(
                        (ListChangeListener<ConversationRow>)
                                change -> {
                                    while (change.next()) {
                                        if (change.wasRemoved()) {
                                            model.frozenProperty().set(false);
                                        }
                                    }
                                });
        states.show(READY.withConversations(List.of(waiting("b", 5), waiting("c", 99))));
        assertEquals(List.of("c", "b"), order());
    }

    @Test
    void movesNothingWhileThePointerIsInTheList() {
        states.show(READY.withConversations(List.of(waiting("a", 10), waiting("b", 5))));
        model.frozenProperty().set(true);
        states.show(
                READY.withConversations(
                        List.of(waiting("a", 1), waiting("b", 50), waiting("c", 99))));
        assertEquals(List.of("a", "b", "c"), order());
        model.frozenProperty().set(false);
        assertEquals(List.of("c", "b", "a"), order());
    }

    @Test
    void saysWhoIsTypingInsteadOfTheLastLine() {
        states.show(busy());
        assertEquals("Omar Haddad is typing…", row("c2").lookProperty().get().line());
        assertTrue(row("c2").lookProperty().get().typing());
    }

    @Test
    void marksOwnWordsAndOwnRole() {
        states.show(READY.withConversations(List.of(conversation("a", "A", "Hi", ">Hello"))));
        assertEquals("You: Hello", row("a").lookProperty().get().line());
        states.show(busy());
        assertEquals("Consulted", row("c5").lookProperty().get().role());
        assertEquals("", row("c1").lookProperty().get().role());
    }

    @Test
    void countsTheWaitUpAndTheWrapUpDown() {
        states.show(busy());
        assertEquals("3 min", row("c1").timeProperty().get());
        assertEquals("0:42", row("c4").timeProperty().get());
        beat.pass(2);
        assertEquals("43 s", row("c3").timeProperty().get());
        assertEquals("0:40", row("c4").timeProperty().get());
    }

    @Test
    void countsWhatIsOnHoldDownOrUpWhereNobodyKnowsItsEnd() {
        assertEquals("1:30", shownOnHold(new Hold(NOW, NOW.plusSeconds(90))));
        assertEquals(ConversationRow.Timer.HOLD, row("a").lookProperty().get().timer());
        assertTrue(row("a").lookProperty().get().spoken().endsWith("on hold"));
        assertEquals("0:07", shownOnHold(new Hold(NOW.minusSeconds(7), null)));
    }

    private String shownOnHold(Hold hold) {
        var talk = conversation("a", "A", "WEB", null, 0, "Hello?");
        var held = talk.withAround(talk.around().withHold(hold));
        states.show(READY.withConversations(List.of(held)));
        return row("a").timeProperty().get();
    }

    @Test
    void goesRoundTheCustomersWhoWait() {
        states.show(busy());
        model.openNextWaiting();
        assertEquals("c1", selection.conversation());
        model.openNextWaiting();
        assertEquals("c3", selection.conversation());
        model.openNextWaiting();
        assertEquals("c1", selection.conversation());
    }

    @Test
    void opensByPlaceAndIgnoresPlacesThatAreNotThere() {
        states.show(busy());
        model.openAt(1);
        model.openAt(8);
        assertEquals("c3", selection.conversation());
    }

    @Test
    void closesAConversationThatIsGone() {
        states.show(busy());
        model.open("c1");
        states.show(READY);
        assertNull(selection.conversation());
    }

    private static Conversation due(long secondsLeft, boolean warning) {
        var talk = conversation("a", "A", "WEB", null, 0, "Hello?");
        var sla = new Sla(NOW.minusSeconds(300), NOW.plusSeconds(secondsLeft), warning, false);
        return talk.withAround(talk.around().withSla(sla));
    }

    private AnswerDue shown(Conversation conversation) {
        states.show(READY.withConversations(List.of(conversation)));
        return row("a").dueProperty().get();
    }

    @Test
    void tellsInEachRowWhenAnAnswerIsDue() {
        assertEquals(AnswerDue.State.IN_TIME, shown(due(125, false)).state());
        assertEquals("2:05", row("a").dueProperty().get().digits());
        beat.pass(66);
        assertEquals(AnswerDue.State.WARNING, row("a").dueProperty().get().state());
        beat.pass(60);
        assertEquals(AnswerDue.State.OVERDUE, row("a").dueProperty().get().state());
        assertEquals("0:01", row("a").dueProperty().get().digits());
        assertEquals(AnswerDue.State.WARNING, shown(due(400, true)).state());
    }

    @Test
    void nothingIsDueWhileTheCustomerIsOnHold() {
        var held = due(10, false);
        held = held.withAround(held.around().withHold(new Hold(NOW, null)));
        assertEquals(AnswerDue.NOTHING, shown(held));
    }

    @Test
    void marksTheRowOfTheOpenConversation() {
        states.show(busy());
        selection.open("c2");
        assertTrue(row("c2").openProperty().get());
        selection.open("c1");
        assertFalse(row("c2").openProperty().get());
        states.show(
                READY.withConversations(List.of(conversation("c1", "C", "WEB", null, 0, "Hi"))));
        assertTrue(row("c1").openProperty().get());
    }

    @Test
    void saysThatTheCustomerHasLeft() {
        var open = waiting("a", 10);
        var first = open.sessions().getFirst();
        var ended =
                new ChannelSession(
                        first.id(), "WEB", "", "m1", first.customer(), false, Json.Obj.EMPTY);
        states.show(READY.withConversations(List.of(open.withSessions(List.of(ended)))));
        assertEquals("Has left", row("a").lookProperty().get().line());
        states.show(READY.withConversations(List.of(open)));
        assertEquals("Hello?", row("a").lookProperty().get().line());
    }
}
