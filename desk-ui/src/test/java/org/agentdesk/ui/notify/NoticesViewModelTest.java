package org.agentdesk.ui.notify;

import static org.agentdesk.ui.Samples.NOW;
import static org.agentdesk.ui.Samples.SIGNED_OUT;
import static org.agentdesk.ui.Samples.notice;
import static org.agentdesk.ui.Samples.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.ManualBeat;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesViewModelTest {

    private static final DeskState READY = signedIn(AgentState.READY, MrdState.READY);

    private final DeskStates states = new DeskStates(SIGNED_OUT);
    private final ManualBeat beat = new ManualBeat(NOW);
    private final Selection selection = new Selection();
    private final NoticesViewModel model =
            new NoticesViewModel(states, new Ticks(beat, beat), selection);

    @Test
    void tellsEachNoticeOnce() {
        var first = notice(1, Notice.Kind.OFFER_LOST, "Clara", "");
        states.show(READY.withNotices(List.of(first)));
        var second = notice(2, Notice.Kind.MESSAGE_FAILED, "Omar", "");
        states.show(READY.withNotices(List.of(first, second)));
        assertEquals(2, model.toasts().size());
        assertEquals(2, model.unseenProperty().get());
        assertTrue(model.toasts().getFirst().sentence().contains("Omar"));
    }

    @Test
    void leavesToTheOpenConversationWhatItSaysItself() {
        selection.open("c1");
        var here = new Notice(1, NOW, Notice.Kind.MESSAGE_FAILED, "c1", "Clara", "");
        var there = new Notice(2, NOW, Notice.Kind.MESSAGE_FAILED, "c2", "Omar", "");
        states.show(READY.withNotices(List.of(here, there)));
        assertEquals(1, model.toasts().size());
        assertTrue(model.toasts().getFirst().sentence().contains("Omar"));
        assertEquals(2, model.unseenProperty().get());
    }

    @Test
    void saysInWordsThatAskingOthersWasRefused() {
        var refused = notice(1, Notice.Kind.SERVER_ERROR, "consultRequest", "There is no queue");
        states.show(READY.withNotices(List.of(refused)));
        assertEquals(
                "Nobody was asked for advice. There is no queue",
                model.toasts().getFirst().sentence());
    }

    @Test
    void hidesAToastAfterAWhileButKeepsItInTheHistory() {
        states.show(READY.withNotices(List.of(notice(1, Notice.Kind.OFFER_LOST, "Clara", ""))));
        beat.pass(9);
        assertTrue(model.toasts().isEmpty());
        assertEquals(1, model.history().size());
    }

    @Test
    void putsWhatCouldNotBeReadBehindTheBellOnly() {
        states.show(
                READY.withNotices(List.of(notice(1, Notice.Kind.UNREADABLE, "onCimEvent", "bad"))));
        assertTrue(model.toasts().isEmpty());
        assertEquals(1, model.unseenProperty().get());
        model.markSeen();
        assertEquals(0, model.unseenProperty().get());
    }

    @Test
    void namesStatesInWords() {
        states.show(
                READY.withNotices(
                        List.of(notice(1, Notice.Kind.STATE_UNCHANGED, "NOT_READY", ""))));
        assertTrue(model.toasts().getFirst().sentence().contains("“Not ready”"));
    }

    @Test
    void tellsTheNextAgentNothingOfTheLast() {
        states.show(READY.withNotices(List.of(notice(1, Notice.Kind.OFFER_LOST, "Clara", ""))));
        states.show(SIGNED_OUT);
        assertTrue(model.history().isEmpty());
        assertEquals(0, model.unseenProperty().get());
    }

    @ParameterizedTest
    @EnumSource(Notice.Kind.class)
    void hasASentenceForEveryKind(Notice.Kind kind) {
        states.show(READY.withNotices(List.of(notice(1, kind, "CHAT", ""))));
        assertFalse(model.history().getFirst().sentence().contains("{"));
    }
}
