package org.agentdesk.core.cim;

import java.util.Locale;

/// The role of a participant in a conversation.
public enum Role {
    /// The agent who handles the conversation; also conference members and after barge-in.
    PRIMARY,
    /// A consulted agent: may whisper.
    ASSISTANT,
    /// A supervisor watching: may whisper, is not announced.
    SILENT_MONITOR,
    /// A supervisor whispering to the agents.
    WHISPER,
    /// An agent who left and wraps up.
    WRAP_UP,
    /// The customer.
    CUSTOMER,
    /// A role this desk does not know: no rights.
    UNKNOWN;

    /// The role for what the wire said, in any case.
    public static Role of(String wire) {
        try {
            return valueOf(wire.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    /// Whether somebody in this role may say things that the customer reads. Decided by role alone,
    /// so that a whisper can never reach a customer.
    public boolean speaksToCustomer() {
        return this == PRIMARY;
    }
}
