package org.agentdesk.ui.inbox;

import static org.agentdesk.ui.Samples.NOW;
import static org.agentdesk.ui.Samples.SIGNED_OUT;
import static org.agentdesk.ui.Samples.ago;
import static org.agentdesk.ui.Samples.busy;
import static org.agentdesk.ui.Samples.conversation;
import static org.agentdesk.ui.Samples.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.ui.FakeDesk;
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
}
