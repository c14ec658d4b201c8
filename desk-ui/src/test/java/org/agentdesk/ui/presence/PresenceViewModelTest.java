package org.agentdesk.ui.presence;

import static org.agentdesk.ui.Samples.NOW;
import static org.agentdesk.ui.Samples.SIGNED_OUT;
import static org.agentdesk.ui.Samples.ago;
import static org.agentdesk.ui.Samples.busy;
import static org.agentdesk.ui.Samples.in;
import static org.agentdesk.ui.Samples.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.PresenceRequest;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.ManualBeat;
import org.agentdesk.ui.fx.Ticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresenceViewModelTest {

    private final FakeDesk desk = new FakeDesk();
    private final DeskStates states = new DeskStates(SIGNED_OUT);
    private final ManualBeat beat = new ManualBeat(NOW);
    private final PresenceViewModel model =
            new PresenceViewModel(desk, states, new Ticks(beat, beat));

    private MrdChip chip() {
        return model.chips().getFirst();
    }

    @Test
    void countsTheStateFromItsBeginning() {
        states.show(signedIn(AgentState.READY, MrdState.READY));
        assertEquals("Ready", model.wordProperty().get());
        assertEquals("12:03", model.timerProperty().get());
        beat.pass(58);
        assertEquals("13:01", model.timerProperty().get());
    }

    @Test
    void showsTasksOfTheMostThereMayBe() {
        states.show(busy());
        assertEquals("4/5", chip().tasksProperty().get());
        assertEquals("Active", chip().wordProperty().get());
    }

    @Test
    void showsAChangeAsPendingUntilTheServerAnswers() {
        var before = signedIn(AgentState.NOT_READY, MrdState.NOT_READY);
        states.show(
                before.withPresenceRequests(
                        List.of(new PresenceRequest(PresenceRequest.AGENT, "READY", in(5)))));
        assertTrue(model.pendingProperty().get());
        assertEquals(AgentState.NOT_READY, model.stateProperty().get());
        assertEquals("Going ready…", model.wordProperty().get());
        states.show(signedIn(AgentState.READY, MrdState.NOT_READY));
        assertFalse(model.pendingProperty().get());
        assertEquals("Ready", model.wordProperty().get());
    }

    @Test
    void locksTheChannelsWhileNotReadyAndSaysWhy() {
        states.show(signedIn(AgentState.NOT_READY, MrdState.NOT_READY));
        model.toggle(chip());
        assertEquals(List.of(), desk.asked);
        assertTrue(chip().lockedProperty().get().startsWith("Go ready first"));
    }

    @Test
    void locksTheChannelsOfWhoMayNotChangeTheStateAndSaysSo() {
        var scopes = Map.of("agent-conversation-control", Set.of("view_history"));
        var me = new Me("a1", "ann", "Ann", "", null, List.of(), scopes, Json.Obj.EMPTY);
        states.show(signedIn(AgentState.READY, MrdState.READY).withMe(me));
        model.toggle(chip());
        assertEquals(List.of(), desk.asked);
        assertTrue(chip().lockedProperty().get().contains("administrator"));
    }

    @Test
    void locksEverythingWhileTheLinkIsDown() {
        states.show(busy().withLink(new Link.Lost(ago(9), 1, in(2))));
        assertFalse(model.lockedProperty().get().isEmpty());
        assertFalse(chip().lockedProperty().get().isEmpty());
    }

    @Test
    void switchesAChannelOnAndOff() {
        states.show(signedIn(AgentState.READY, MrdState.NOT_READY));
        model.toggle(chip());
        states.show(signedIn(AgentState.READY, MrdState.ACTIVE));
        model.toggle(chip());
        assertEquals(List.of("switchMrd m1 on", "switchMrd m1 off"), desk.asked);
    }

    @Test
    void keepsTheChipOfADomain() {
        states.show(signedIn(AgentState.READY, MrdState.READY));
        var chip = chip();
        states.show(busy());
        assertSame(chip, chip());
    }

    @Test
    void offersTheReasonsOfEachKind() {
        states.show(signedIn(AgentState.READY, MrdState.READY));
        assertEquals(2, model.notReadyReasons().size());
        model.notReady(model.notReadyReasons().getFirst());
        assertEquals(List.of("notReady Short break"), desk.asked);
    }

    @ParameterizedTest
    @EnumSource(MrdState.class)
    void hasAWordForEveryState(MrdState state) {
        states.show(signedIn(AgentState.READY, state));
        assertFalse(chip().wordProperty().get().isBlank());
    }
}
