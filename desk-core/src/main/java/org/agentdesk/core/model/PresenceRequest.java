package org.agentdesk.core.model;

import java.time.Instant;

/// A change of state the agent asked for and the server has not answered (`changeAgentState`).
///
/// @param target READY, NOT_READY or LOGOUT
/// @param deadline when the desk stops waiting and says so
public record PresenceRequest(Subject subject, String target, Instant deadline) {

    /// What should change.
    public sealed interface Subject {
        /// The agent's global state.
        record Agent() implements Subject {}

        /// The state in one media routing domain.
        record OfMrd(String mrdId) implements Subject {}
    }

    /// The agent's global state as a subject.
    public static final Subject AGENT = new Subject.Agent();
}
