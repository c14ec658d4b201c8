package org.agentdesk.ui.shell;

import static org.agentdesk.ui.Samples.SIGNED_OUT;
import static org.agentdesk.ui.Samples.ago;
import static org.agentdesk.ui.Samples.busy;
import static org.agentdesk.ui.Samples.in;
import static org.agentdesk.ui.Samples.offer;
import static org.agentdesk.ui.Samples.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Mrd;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Presence;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.shell.ShellViewModel.Next;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {

    private final FakeDesk desk = new FakeDesk();
    private final DeskStates states = new DeskStates(SIGNED_OUT);
    private final Selection selection = new Selection();
    private final ShellViewModel model = new ShellViewModel(desk, states, selection);

    private Next next() {
        return model.adviceProperty().get().next();
    }

    @Test
    void staysInTheDeskWhileTheLinkIsLost() {
        states.show(busy());
        states.show(busy().withLink(new Link.Lost(ago(2), 1, in(3))));
        assertTrue(model.signedInProperty().get());
        states.show(SIGNED_OUT);
        assertFalse(model.signedInProperty().get());
    }

    @Test
    void closesTheConversationOnSigningOut() {
        states.show(busy());
        selection.open("c1");
        states.show(SIGNED_OUT);
        assertNull(selection.conversation());
    }

    @Test
    void countsTheUnreadInTheTitle() {
        assertEquals("Agent Desk", model.titleProperty().get());
        states.show(busy());
        assertEquals("(3) Agent Desk", model.titleProperty().get());
    }

    @Test
    void advisesWhatToDoNext() {
        assertEquals(Next.WAIT, next());
        states.show(signedIn(AgentState.NOT_READY, MrdState.NOT_READY));
        assertEquals(Next.GO_READY, next());
        model.followAdvice();
        states.show(signedIn(AgentState.READY, MrdState.NOT_READY));
        assertEquals(Next.SWITCH_ON, next());
        model.followAdvice();
        states.show(signedIn(AgentState.READY, MrdState.READY));
        assertEquals(Next.NOTHING, next());
        states.show(states.getValue().withOffers(List.of(offer("o1", "Mei"))));
        assertEquals(Next.ANSWER, next());
        states.show(busy());
        assertEquals(Next.CHOOSE, next());
        assertEquals(List.of("ready", "switchMrd m1 on", "switchMrd m2 on"), desk.asked);
    }

    @Test
    void advisesNothingThatIsLocked() {
        var scopes = Map.of("agent-conversation-control", Set.of("view_history"));
        var me = new Me("a1", "ann", "Ann", "", null, List.of(), scopes, Json.Obj.EMPTY);
        var off = signedIn(AgentState.NOT_READY, MrdState.NOT_READY);
        states.show(off.withMe(me));
        model.followAdvice();
        assertEquals("", model.adviceProperty().get().action());
        assertTrue(model.adviceProperty().get().sentence().contains("administrator"));
        states.show(signedIn(AgentState.READY, MrdState.NOT_READY).withMe(me));
        model.followAdvice();
        states.show(off.withLink(new Link.Lost(ago(2), 1, in(3))));
        model.followAdvice();
        assertTrue(model.adviceProperty().get().sentence().contains("connected"));
        assertEquals(List.of(), desk.asked);
    }

    @Test
    void voiceIsNotSwitchedOnUnasked() {
        var state = signedIn(AgentState.READY, MrdState.NOT_READY);
        var presence = state.presence();
        var voice = new Mrd("v", "CX VOICE", MrdState.NOT_READY, "NOT_READY", Instant.EPOCH, 1);
        var mrds = new ArrayList<>(presence.mrds());
        mrds.add(voice);
        states.show(
                state.withPresence(
                        new Presence(AgentState.READY, "READY", null, Instant.EPOCH, mrds)));
        model.followAdvice();
        assertEquals(List.of("switchMrd m1 on", "switchMrd m2 on"), desk.asked);
    }
}
