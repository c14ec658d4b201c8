package org.agentdesk.core.model;

import java.util.Locale;

/// The global state of an agent (PROTOCOL `agentPresence.state.name`).
public enum AgentState {
    LOGIN,
    NOT_READY,
    READY,
    LOGOUT,
    UNKNOWN;

    /// The state for what the wire said, in any case.
    public static AgentState of(String wire) {
        try {
            return valueOf(wire.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
