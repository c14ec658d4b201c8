package org.agentdesk.ui.notify;

import static org.agentdesk.ui.Samples.NOW;
import static org.agentdesk.ui.Samples.SIGNED_OUT;
import static org.agentdesk.ui.Samples.conversation;
import static org.agentdesk.ui.Samples.notice;
import static org.agentdesk.ui.Samples.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.ManualBeat;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.port.Privacy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesViewModelTest {

    private static final DeskState READY = signedIn(AgentState.READY, MrdState.READY);
    private static final DeskState OPEN =
            READY.withConversations(List.of(conversation("c1", "Clara")));
    private static final Notice PLACED =
            new Notice(1, NOW, Notice.Kind.ASSISTANCE_PLACED, "c1", "transfer", "");

    private final DeskStates states = new DeskStates(SIGNED_OUT);
    private final ManualBeat beat = new ManualBeat(NOW);
    private final Selection selection = new Selection();
    private final NoticesViewModel model =
            new NoticesViewModel(
                    states,
                    selection,
                    new Privacy(new FakeDesk(), states, new UiThread()),
                    new Ticks(beat, beat));

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
    void saysNothingTwiceOfTheConversationThatIsOpen() {
        selection.open("c1");
        var kind = Notice.Kind.ASSISTANCE_REFUSED;
        var here = new Notice(1, NOW, kind, "c1", "Clara", "full");
        var elsewhere = new Notice(2, NOW, kind, "c2", "Omar", "full");
        states.show(OPEN.withNotices(List.of(here, elsewhere)));
        assertEquals(1, model.toasts().size());
        assertTrue(model.toasts().getFirst().sentence().contains("Omar"));
        assertEquals(2, model.history().size());
    }

    @Test
    void leavesToTheOpenConversationWhatItSaysItself() {
        selection.open("c1");
        var here = new Notice(1, NOW, Notice.Kind.MESSAGE_FAILED, "c1", "Clara", "");
        var there = new Notice(2, NOW, Notice.Kind.MESSAGE_FAILED, "c2", "Omar", "");
        states.show(OPEN.withNotices(List.of(here, there)));
        assertEquals(1, model.toasts().size());
        assertTrue(model.toasts().getFirst().sentence().contains("Omar"));
        assertEquals(2, model.unseenProperty().get());
    }

    @Test
    void saysForAConversationThatGoesAtOnceWhatItCouldNotSayItself() {
        selection.open("c1");
        states.show(READY.withNotices(List.of(PLACED)));
        assertTrue(model.toasts().getFirst().sentence().contains("on its way"));
    }

    @Test
    void saysForAConversationThatGoesSoonWhatItHadNoTimeToSay() {
        selection.open("c1");
        states.show(OPEN.withNotices(List.of(PLACED)));
        assertTrue(model.toasts().isEmpty());
        states.show(READY.withNotices(List.of(PLACED)));
        assertEquals(1, model.toasts().size());
        states.show(READY.withNotices(List.of(PLACED)));
        assertEquals(1, model.toasts().size());
    }

    @Test
    void doesNotRepeatWhatAConversationHadTimeToSay() {
        selection.open("c1");
        states.show(OPEN.withNotices(List.of(PLACED)));
        beat.pass(9);
        states.show(READY.withNotices(List.of(PLACED)));
        assertTrue(model.toasts().isEmpty());
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHAT TRANSFERRED | The conversation with Clara was transferred.",
                "UNSUBSCRIBED     | You have left the conversation with Clara.",
                "Wrap Up applied  | Your wrap-up of the conversation with Clara is saved.",
                "wrap Up Timer Expired"
                        + " | The time for wrapping up the conversation with Clara is over.",
                "spam             | The conversation with Clara was closed: spam",
                "''               | The conversation with Clara has ended.",
            })
    void saysWhyAConversationEnded(String reason, String sentence) {
        var ended = notice(1, Notice.Kind.CONVERSATION_ENDED, "Clara", reason);
        states.show(READY.withNotices(List.of(ended)));
        assertEquals(sentence, model.toasts().getFirst().sentence());
    }

    @ParameterizedTest
    @EnumSource(Asked.Kind.class)
    void namesWhatWasNotAnsweredOrWasRefused(Asked.Kind kind) {
        var silent = notice(1, Notice.Kind.NO_ANSWER, kind.name(), "Clara");
        var refused = notice(2, Notice.Kind.REFUSED, kind.name(), "not here");
        states.show(READY.withNotices(List.of(silent, refused)));
        var sentences = model.history().stream().map(NoticeLine::sentence).toList();
        assertTrue(sentences.getLast().contains("Clara"), sentences.getLast());
        assertTrue(sentences.getFirst().contains("not here"), sentences.getFirst());
    }

    @Test
    void namesNobodyWhereTheCustomerHasNoName() {
        var ended = notice(1, Notice.Kind.CONVERSATION_ENDED, "", "");
        states.show(READY.withNotices(List.of(ended)));
        assertEquals(
                "The conversation with the customer has ended.",
                model.toasts().getFirst().sentence());
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
