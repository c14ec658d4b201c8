package org.agentdesk.core.model;

import java.time.Instant;
import org.agentdesk.core.cim.CimEvent;
import org.jspecify.annotations.Nullable;

/// Something that the agent asked of the server in a conversation, and that is not answered yet.
///
/// @param wrapUp the event that saves a wrap-up; null for everything else
/// @param deadline when the desk stops waiting; null where it was not sent over the present link
public record Asked(Kind kind, @Nullable CimEvent wrapUp, @Nullable Instant deadline) {

    /// What can be asked, and what answers it.
    public enum Kind {
        /// CONVERSATION_PAUSED.
        HOLD,
        /// CONVERSATION_RESUMED.
        RESUME,
        /// The echo of the wrap-up, or topicUnsubscription.
        SAVE_WRAP_UP,
        /// topicUnsubscription.
        SKIP_WRAP_UP
    }
}
