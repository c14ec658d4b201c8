package org.agentdesk.plugin;

import java.util.Optional;
import org.agentdesk.core.cim.Outbound;
import org.jspecify.annotations.Nullable;

/// What a contribution may do in the conversation it works in, and in no other. Call it on the
/// JavaFX application thread.
///
/// A port outlives its conversation: once that is gone, [#view] is what was last known, not
/// writable, and everything else does nothing.
public interface ConversationPort {

    /// The conversation as it is just now.
    ConversationView view();

    /// Sends something to the customer. Its life is seen in the transcript like that of any other
    /// message: it is kept until the link is there, sent once, and can fail.
    ///
    /// @return the id of the message; empty when the agent may not write now, and nothing was sent
    Optional<String> publish(Outbound message);

    /// Puts a text into the desk's text composer for the agent to look at, without sending it.
    /// Where the agent has typed something, it comes after that.
    void propose(String text);

    /// Opens the outbound composer of a body type, as if the agent had chosen it.
    ///
    /// @param about the message it is an answer to; null when there is none
    /// @return whether there is one that can be opened now
    boolean compose(String bodyType, @Nullable MessageView about);
}
