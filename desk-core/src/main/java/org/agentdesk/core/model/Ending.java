package org.agentdesk.core.model;

import java.util.Locale;

/// Why an agent is out of a conversation (`reason` of topicUnsubscription).
public enum Ending {
    /// The agent left, with no wrap-up or without saving one.
    LEFT,
    /// It was handed over to somebody else.
    TRANSFERRED,
    /// The wrap-up was saved.
    WRAPPED_UP,
    /// The time for the wrap-up is over.
    TIME_UP,
    /// For a reason that the server says in words of its own.
    CLOSED,
    /// The server gave no reason.
    UNSAID;

    /// The ending for the server's words, in any case.
    public static Ending of(String reason) {
        return switch (reason.strip().toUpperCase(Locale.ROOT)) {
            case "" -> UNSAID;
            case "UNSUBSCRIBED", "CHOOSING LEAVE WITHOUT WRAP UP" -> LEFT;
            case "CHAT TRANSFERRED", "CHAT TRANSFERED" -> TRANSFERRED;
            case "WRAP UP APPLIED" -> WRAPPED_UP;
            case "WRAP UP TIMER EXPIRED" -> TIME_UP;
            default -> CLOSED;
        };
    }
}
