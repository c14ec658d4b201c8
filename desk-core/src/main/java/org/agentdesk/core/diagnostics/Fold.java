package org.agentdesk.core.diagnostics;

import org.agentdesk.core.machine.Machine;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.model.DeskState;

/// The next state of a desk, as its loop would have it: an input that cannot be taken changes
/// nothing.
final class Fold {

    private Fold() {}

    static DeskState next(DeskState state, Stamped input) {
        try {
            return Machine.step(state, input).state();
        } catch (RuntimeException e) {
            return state;
        }
    }
}
