package org.agentdesk.core.diagnostics;

import java.time.Duration;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.machine.Step;
import org.agentdesk.core.model.DeskState;

/// Somebody who sees every step of a desk. Called on the desk loop; must return at once.
@FunctionalInterface
public interface Witness {

    /// @param before the state the input met
    /// @param took how long the machine thought about it
    void taken(DeskState before, Stamped input, Step step, Duration took);

    /// One who looks away.
    static Witness none() {
        return (_, _, _, _) -> {};
    }

    /// Both, one after the other.
    default Witness and(Witness other) {
        return (before, input, step, took) -> {
            taken(before, input, step, took);
            other.taken(before, input, step, took);
        };
    }
}
