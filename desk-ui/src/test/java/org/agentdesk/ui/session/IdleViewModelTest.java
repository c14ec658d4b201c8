package org.agentdesk.ui.session;

import static org.agentdesk.ui.Samples.NOW;
import static org.agentdesk.ui.Samples.SIGNED_OUT;
import static org.agentdesk.ui.Samples.busy;
import static org.agentdesk.ui.Samples.unsent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.ask.Board;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.ManualBeat;
import org.agentdesk.ui.fx.Ticks;
import org.junit.jupiter.api.Test;

class IdleViewModelTest {

    private static final String AWAY = "signOut SESSION_TIMEOUT_INACTIVITY";

    private final FakeDesk desk = new FakeDesk();
    private final DeskStates states = new DeskStates(SIGNED_OUT);
    private final ManualBeat beat = new ManualBeat(NOW);
    private final Board questions = new Board();

    private IdleViewModel model(int lockMinutes, int signOutMinutes) {
        var rules =
                new IdleRules(
                        lockMinutes == 0 ? null : Duration.ofMinutes(lockMinutes),
                        signOutMinutes == 0 ? null : Duration.ofMinutes(signOutMinutes));
        var model =
                new IdleViewModel(
                        desk,
                        states,
                        new Ticks(beat, beat),
                        rules,
                        questions,
                        new SignOutViewModel(desk, states, questions),
                        Runnable::run);
        states.show(busy());
        return model;
    }

    private String heading() {
        var question = questions.currentProperty().get();
        return question == null ? "" : question.heading();
    }

    @Test
    void doesNothingByItselfUnlessItIsSet() {
        var model = model(0, 0);
        assertEquals(0, beat.running());
        beat.pass(100_000);
        assertFalse(model.lockedProperty().get());
    }

    @Test
    void locksWhenNobodyUsesIt() {
        var model = model(5, 0);
        beat.pass(299);
        model.used();
        beat.pass(299);
        assertFalse(model.lockedProperty().get());
        beat.pass(1);
        assertTrue(model.lockedProperty().get());
        assertEquals("Ann Berger", model.whoProperty().get());
    }

    @Test
    void theMouseDoesNotUnlockIt() {
        var model = model(5, 0);
        model.lock();
        model.used();
        beat.pass(1);
        assertTrue(model.lockedProperty().get());
    }

    @Test
    void unlocksWithThePasswordOfTheSameUser() {
        var model = model(5, 0);
        model.lock();
        desk.verdict = Optional.of(new Trouble(Trouble.Kind.WRONG_PASSWORD, null));
        model.unlock("guess");
        assertTrue(model.lockedProperty().get());
        assertEquals("This is not the password of this user.", model.troubleProperty().get());
        desk.verdict = Optional.empty();
        model.unlock("");
        model.unlock("secret");
        assertEquals(List.of("checkPassword guess", "checkPassword secret"), desk.asked);
        assertFalse(model.lockedProperty().get());
        assertEquals("", model.troubleProperty().get());
        beat.pass(1);
        assertFalse(model.lockedProperty().get());
    }

    @Test
    void staysLockedWhereNobodyCanBeAsked() {
        var model = model(5, 0);
        model.lock();
        desk.verdict = Optional.of(new Trouble(Trouble.Kind.SERVER_DOWN, null));
        model.unlock("secret");
        assertTrue(model.lockedProperty().get());
        assertTrue(model.troubleProperty().get().contains("kept"));
    }

    @Test
    void theLockIsGoneWithTheSession() {
        var model = model(5, 0);
        model.lock();
        states.show(SIGNED_OUT);
        assertFalse(model.lockedProperty().get());
        model.lock();
        assertFalse(model.lockedProperty().get());
        states.show(busy());
        assertFalse(model.lockedProperty().get());
    }

    @Test
    void aLockedDeskAnnouncesTheSignOutWithoutAQuestionInFrontOfThePassword() {
        var model = model(5, 10);
        beat.pass(480);
        assertTrue(model.lockedProperty().get());
        assertEquals("", heading());
        assertEquals("You will be signed out in 2:00", model.farewellProperty().get());
        model.unlock("secret");
        beat.pass(1);
        assertEquals("", model.farewellProperty().get());
    }

    @Test
    void announcesTheSignOutAndCountsDown() {
        var model = model(0, 10);
        beat.pass(479);
        assertEquals("", heading());
        beat.pass(1);
        assertEquals("You will be signed out in 2:00", heading());
        beat.pass(60);
        assertEquals("You will be signed out in 1:00", heading());
        model.used();
        assertEquals("", heading());
        beat.pass(60);
        assertEquals(List.of(), desk.asked);
    }

    @Test
    void signsOutWithTheReasonOfTheServer() {
        model(0, 10);
        beat.pass(480);
        beat.pass(120);
        assertEquals(List.of(AWAY), desk.asked);
        assertEquals("", heading());
    }

    @Test
    void aComputerThatSleptThroughItIsWarnedAllTheSame() {
        model(0, 10);
        beat.pass(28_800);
        assertEquals("You will be signed out in 2:00", heading());
        assertEquals(List.of(), desk.asked);
        beat.pass(120);
        assertEquals(List.of(AWAY), desk.asked);
    }

    @Test
    void aClockThatIsSetBackIsNoIdleness() {
        var model = model(5, 10);
        beat.pass(-3_600);
        beat.pass(299);
        assertFalse(model.lockedProperty().get());
        assertEquals("", heading());
    }

    @Test
    void losesNothingThatIsOnItsWay() {
        model(0, 10);
        states.show(unsent(1));
        beat.pass(480);
        beat.pass(120);
        assertEquals(List.of(), desk.asked);
        assertEquals("Waiting for one message", heading());
        states.show(busy());
        assertEquals(List.of(AWAY), desk.asked);
    }
}
