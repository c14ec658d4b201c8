package org.agentdesk.simulator.centre;

/// What an agent is in a conversation.
enum Role {
    PRIMARY,
    ASSISTANT,
    SILENT_MONITOR,
    WHISPER,
    WRAP_UP;

    /// Whether what this agent writes may reach the customer.
    boolean speaksToCustomer() {
        return this == PRIMARY;
    }

    /// Whether this is a supervisor who only watches or whispers.
    boolean isWatching() {
        return this == SILENT_MONITOR || this == WHISPER;
    }
}
