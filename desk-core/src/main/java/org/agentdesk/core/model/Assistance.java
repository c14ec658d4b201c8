package org.agentdesk.core.model;

/// What an agent asks another for.
public enum Assistance {
    /// To take the conversation over.
    TRANSFER("directTransferRequest"),
    /// To join it.
    CONFERENCE("directConferenceRequest"),
    /// To advise, unseen by the customer.
    CONSULT("consultRequest");

    private final String request;

    Assistance(String request) {
        this.request = request;
    }

    /// The event that asks for it. The server's `errors` name it when they refuse.
    public String request() {
        return request;
    }

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
