package org.agentdesk.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that the server is not known to have.
///
/// @param message as it was last given to the store
/// @param deadline when the desk stops waiting for what the stage waits for; null when it does not
public record OutboxItem(KeptMessage message, Stage stage, @Nullable Instant deadline) {

    /// Where a message stands that is on its way.
    public enum Stage {
        /// On its way into the store; nobody sees it yet.
        STORING,
        /// In its conversation, where its delivery is told.
        OPEN,
        /// Left from an earlier session; its conversation was not told yet.
        AWAITED,
        /// Its conversation is not with this agent any more. It is sent nowhere; the agent may
        /// discard it, and if the conversation comes back it stands there as failed.
        STRANDED
    }

    /// The message's own id.
    public String id() {
        return message.id();
    }

    public OutboxItem with(KeptMessage other) {
        return new OutboxItem(other, stage, deadline);
    }

    public OutboxItem at(Stage other, @Nullable Instant until) {
        return new OutboxItem(message, other, until);
    }
}
