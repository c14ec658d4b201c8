package org.agentdesk.messages.social;

import org.jspecify.annotations.Nullable;

/// Which comment the agent wants to answer privately: the card says it, the composer that opens
/// right after takes it. On the JavaFX thread.
final class PrivateWish {

    private @Nullable String messageId;

    void say(String id) {
        messageId = id;
    }

    /// Whether it was said about a message; it is forgotten then.
    boolean take(String id) {
        boolean wished = id.equals(messageId);
        messageId = null;
        return wished;
    }
}
