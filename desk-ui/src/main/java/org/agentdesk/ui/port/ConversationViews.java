package org.agentdesk.ui.port;

import org.agentdesk.core.model.Conversation;
import org.agentdesk.plugin.ConversationView;

/// Projects a conversation of the desk into the one that plug-ins see.
///
/// Everything a plug-in learns of a customer passes through here, so this is where it is cut down
/// to what the agent may see.
public final class ConversationViews {

    private ConversationViews() {}

    /// A conversation as plug-ins see it.
    public static ConversationView of(Conversation conversation) {
        return new ConversationView(
                conversation.id(),
                conversation.customer(),
                conversation.sessions(),
                conversation.participants(),
                conversation.role(),
                conversation.data(),
                conversation.canSpeak());
    }

    /// The same after the conversation is gone.
    static ConversationView gone(ConversationView last) {
        return new ConversationView(
                last.id(),
                last.customer(),
                last.sessions(),
                last.participants(),
                last.role(),
                last.data(),
                false);
    }
}
