package org.agentdesk.core.cim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of work for an agent (CIM `Task`), with the media it comes through.
///
/// @param state ACTIVE, WRAP_UP or CLOSED, upper case; `""` when the server did not say
/// @param reason why it is in that state, e.g. RONA; null when there is none
/// @param assignedTo the id of the agent; null while nobody has it
/// @param assignedName the agent's name; may be `""`
public record Task(
        String id,
        @Nullable String conversationId,
        String state,
        @Nullable String reason,
        @Nullable String assignedTo,
        String assignedName,
        List<Media> media) {

    public Task {
        media = List.copyOf(media);
    }

    /// One way a task reaches the agent.
    ///
    /// @param direction INBOUND, DIRECT_TRANSFER, CONSULT …, upper case
    /// @param mode QUEUE or AGENT
    /// @param state QUEUED, RESERVED, STARTED, ACTIVE or CLOSED, upper case
    /// @param queue the queue's name; null when there is none
    /// @param requestedBy who asked for a transfer, conference or consultation; null otherwise
    public record Media(
            String id,
            @Nullable String mrdId,
            String direction,
            String mode,
            String state,
            @Nullable String queue,
            @Nullable String requestedBy,
            @Nullable Instant enqueued,
            @Nullable Instant answered) {}
}
