package org.agentdesk.core.model;

import java.util.Locale;

/// The state of an agent in one media routing domain.
public enum MrdState {
    LOGIN,
    LOGOUT,
    NOT_READY,
    /// Switched off while tasks are open: NOT_READY follows when the last one ends.
    PENDING_NOT_READY,
    READY,
    INTERRUPTED,
    ACTIVE,
    BUSY,
    RESERVED,
    UNKNOWN;

    /// The state for what the wire said, in any case.
    public static MrdState of(String wire) {
        try {
            return valueOf(wire.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    /// Whether the domain counts as switched on.
    public boolean isOn() {
        return this == READY || this == ACTIVE || this == BUSY;
    }
}
