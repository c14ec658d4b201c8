package org.agentdesk.core.model;

import java.time.Duration;
import java.time.Instant;

/// The time in which a customer should have an answer.
///
/// @param started when it began
/// @param ends when it is over
/// @param warning whether the server says that it runs out
/// @param extendable whether the server lets the agent begin it anew (SHOW_POPUP)
public record Sla(Instant started, Instant ends, boolean warning, boolean extendable) {

    /// One of which the server told an action as well (`agentSla`, AGENT_SLA_STARTED).
    public static Sla of(Instant started, Duration total, String action) {
        return new Sla(started, started.plus(total), false, false).after(action);
    }

    /// The same after a later action: it counts on, and no action makes it less urgent.
    public Sla after(String action) {
        boolean popup = action.equals("SHOW_POPUP");
        boolean warns = popup || action.equals("CHANGE_COLOR");
        return new Sla(started, ends, warning || warns, extendable || popup);
    }
}
