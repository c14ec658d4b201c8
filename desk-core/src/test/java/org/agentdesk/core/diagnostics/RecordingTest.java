package org.agentdesk.core.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.agentdesk.core.diagnostics.Recording.Bounds;
import org.agentdesk.core.machine.Input;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Machine;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.session.Secret;
import org.junit.jupiter.api.Test;

/// How much a recording keeps.
class RecordingTest {

    private static final Bounds SMALL = new Bounds(100, 10, 20_000, Duration.ofMinutes(5));

    private DeskState state = DeskState.signedOut(DeskSettings.DEFAULT);
    private final Recording recording = new Recording(state, SMALL);
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private int inputs;

    private void take(Input input) {
        var stamped = new Stamped(now, "fresh-" + ++inputs, input);
        var step = Machine.step(state, stamped);
        recording.taken(state, stamped, step, Duration.ZERO);
        state = step.state();
    }

    private int kept() {
        return recording.tape().stretches().stream().mapToInt(s -> s.inputs().size()).sum();
    }

    private static Command signIn(String user) {
        return new Command.SignIn("https://desk.example", user, new Secret("open sesame"));
    }

    @Test
    void keepsTheLastInputsAndTheStateTheyBeganWith() {
        for (int i = 0; i < 1_000; i++) {
            take(new Input.TimePassed());
        }
        assertTrue(kept() <= 100 && kept() >= 90, "kept " + kept());
        assertEquals(state, recording.tape().last());
    }

    @Test
    void keepsNoMoreBytesThanItMay() {
        for (int i = 0; i < 50; i++) {
            take(new Command.Send("c", "m" + i, "x".repeat(1_000)));
        }
        assertTrue(kept() < 10 && kept() > 0, "kept " + kept());
        take(new Command.Send("c", "m", "x".repeat(1_000_000)));
        assertEquals(0, kept());
        take(new Input.TimePassed());
        assertEquals(1, kept());
    }

    @Test
    void forgetsWhatIsOld() {
        for (int i = 0; i < 10; i++) {
            take(new Input.TimePassed());
        }
        now = now.plus(Duration.ofMinutes(6));
        take(new Input.TimePassed());
        assertEquals(1, kept());
    }

    @Test
    void startsAnewWhenAnotherAgentSignsIn() {
        take(signIn("ann"));
        take(new Command.CancelSignIn());
        take(signIn("ann"));
        take(new Command.CancelSignIn());
        assertEquals(4, kept());
        take(signIn("ben"));
        assertEquals(1, kept());
    }

    @Test
    void doesNotEvenKeepAPasswordInMemory() {
        take(signIn("ann"));
        var kept = recording.tape().stretches().getFirst().inputs().getFirst();
        assertEquals("", ((Command.SignIn) kept.input()).password().reveal());
    }

    @Test
    void writesAnyOfItsMoments() throws IOException {
        for (int i = 0; i < 40; i++) {
            take(signIn("ann"));
            take(new Command.CancelSignIn());
        }
        var out = new StringWriter();
        new TapeWriter(out).write(recording.tape());
        assertEquals(81, out.toString().lines().count());
        assertFalse(out.toString().contains("sesame") || out.toString().contains("\"ann\""));
    }
}
