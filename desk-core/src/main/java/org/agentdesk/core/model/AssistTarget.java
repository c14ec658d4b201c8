package org.agentdesk.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A queue that may be asked for a transfer, a conference or a consult, with the agents who could
/// take it now (`GET /routing-engine/precision-queues/available-agents`).
///
/// @param queueId null on older servers
/// @param mrdId null when the server left it out
/// @param available how many agents of the queue could take it now
/// @param agents the agents who could take it now
public record AssistTarget(
        @Nullable String queueId,
        String queueName,
        @Nullable String mrdId,
        int available,
        List<Colleague> agents) {

    public AssistTarget {
        agents = List.copyOf(agents);
    }

    /// An agent who could take it.
    ///
    /// @param state the server's word for the state, e.g. `READY`; `""` when it gave none
    public record Colleague(String id, String name, String state) {}
}
