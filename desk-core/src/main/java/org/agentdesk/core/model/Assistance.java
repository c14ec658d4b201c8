package org.agentdesk.core.model;

/// What an agent asks another for.
public enum Assistance {
    /// To take the conversation over.
    TRANSFER,
    /// To join it.
    CONFERENCE,
    /// To advise, unseen by the customer.
    CONSULT;

    /// Whom an agent asks.
    public sealed interface Target {
        /// Whoever a queue finds.
        ///
        /// @param name the queue's name, not its id
        record Queue(String name) implements Target {}

        /// One agent.
        record Agent(String agentId) implements Target {}
    }
}
