package org.agentdesk.ui.notify;

import static org.agentdesk.ui.Samples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.ui.Samples;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.ManualBeat;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.settings.Remembered;
import org.junit.jupiter.api.Test;

class SoundsViewModelTest {

    private final List<String> heard = new ArrayList<>();
    private final DeskStates states = new DeskStates(signedIn());
    private final ManualBeat beat = new ManualBeat(NOW);
    private final Selection selection = new Selection();
    private final Remembered remembered = Remembered.untilTheEnd();
    private final SoundsViewModel model =
            new SoundsViewModel(
                    (kind, volume) -> heard.add(kind + " " + volume),
                    states,
                    selection,
                    new Ticks(beat, beat),
                    remembered);

    private static DeskState signedIn() {
        return Samples.signedIn(AgentState.READY, MrdState.READY);
    }

    private void unread(int count) {
        states.show(
                signedIn()
                        .withConversations(
                                List.of(
                                        Samples.conversation(
                                                "c1", "Clara", "WEB", null, count, "Hi"))));
    }

    @Test
    void ringsCalmlyAtFirstAndThenMoreUrgentlyAndOftener() {
        // the sample rings since eight seconds
        states.show(signedIn().withOffers(List.of(Samples.offer("o1", "Mei"))));
        for (int i = 0; i < 4; i++) {
            beat.pass(1);
        }
        assertEquals(
                List.of("RING 0.7", "URGENT_RING 0.7", "URGENT_RING 0.7", "URGENT_RING 0.7"),
                heard);
        states.show(signedIn());
        beat.pass(5);
        assertEquals(4, heard.size());
    }

    @Test
    void beepsForMessagesThatTheAgentDoesNotSeeCome() {
        unread(2);
        assertEquals(List.of(), heard);
        beat.pass(5);
        unread(3);
        assertEquals(List.of("BEEP 0.7"), heard);
        beat.pass(5);
        selection.open("c1");
        model.focusedProperty().set(true);
        unread(4);
        assertEquals(1, heard.size());
    }

    @Test
    void isSilentWhereTheAgentWantsItSo() {
        unread(1);
        model.beepProperty().set(0);
        beat.pass(5);
        unread(2);
        model.beepProperty().set(50);
        model.onlyUnfocusedProperty().set(true);
        model.focusedProperty().set(true);
        beat.pass(5);
        unread(3);
        assertEquals(List.of(), heard);
        model.focusedProperty().set(false);
        unread(4);
        assertEquals(List.of("BEEP 0.5"), heard);
    }

    @Test
    void remembersHowLoudItIsAndSurvivesNonsense() {
        model.ringProperty().set(20);
        assertEquals("20", remembered.get(Remembered.Thing.RING_VOLUME));
        remembered.put(Remembered.Thing.RING_VOLUME, "loud");
        var again =
                new SoundsViewModel(
                        Sounds.NONE, states, selection, new Ticks(beat, beat), remembered);
        assertEquals(70, again.ringProperty().get());
    }

    @Test
    void wavesBeginAndEndInSilenceAndStayInBounds() {
        for (var kind : Sounds.Kind.values()) {
            var wave = Tone.wave(kind, 1);
            assertEquals(0, wave[0] | wave[1]);
            assertEquals(0, wave[wave.length - 1] | wave[wave.length - 2]);
            assertTrue(wave.length > 2 * 0.05 * Tone.RATE);
            assertFalse(wave.length > 2 * Tone.RATE);
        }
    }

    @Test
    void beepsWhenAnotherPageStandsBeforeTheOpenConversation() {
        selection.open("c1");
        model.focusedProperty().set(true);
        unread(1);
        beat.pass(5);
        selection.coveredProperty().set(true);
        unread(2);
        assertEquals(List.of("BEEP 0.7"), heard);
    }

    @Test
    void beepsOnceWhenItJoinedAConversationByItself() {
        var notice = new Notice(7, NOW, Notice.Kind.JOINED_BY_ITSELF, "c1", "Clara", "");
        beat.pass(5);
        states.show(signedIn().withNotices(List.of(notice)));
        beat.pass(5);
        states.show(signedIn().withNotices(List.of(notice)).withReasons(List.of()));
        assertEquals(List.of("BEEP 0.7"), heard);
    }
}
