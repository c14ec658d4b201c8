package org.agentdesk.core.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.agentdesk.core.model.DeskState;

/// What came of an input: the next state and what is to be done.
public record Step(DeskState state, List<Effect> effects) {

    public Step {
        effects = List.copyOf(effects);
    }

    static Step of(DeskState state, Effect... effects) {
        return new Step(state, List.of(effects));
    }

    /// Goes on from this step's state; effects add up.
    Step then(Function<DeskState, Step> next) {
        var following = next.apply(state);
        var all = new ArrayList<>(effects);
        all.addAll(following.effects);
        return new Step(following.state, all);
    }
}
