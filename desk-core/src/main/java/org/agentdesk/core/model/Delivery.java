package org.agentdesk.core.model;

/// How far a message got.
public enum Delivery {
    /// Somebody else's message.
    RECEIVED,
    /// Written, waiting for the link.
    QUEUED,
    /// Sent, not confirmed.
    SENDING,
    /// Sent, and the link broke before the confirmation.
    UNCONFIRMED,
    /// The server has it.
    SENT,
    /// The channel has it.
    DELIVERED,
    /// The customer read it.
    SEEN,
    /// It did not get through; the agent may retry or discard it.
    FAILED;

    /// Whether the server is known to have the message.
    public boolean isConfirmed() {
        return switch (this) {
            case RECEIVED, SENT, DELIVERED, SEEN -> true;
            case QUEUED, SENDING, UNCONFIRMED, FAILED -> false;
        };
    }
}
