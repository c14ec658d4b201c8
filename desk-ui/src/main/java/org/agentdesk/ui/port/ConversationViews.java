package org.agentdesk.ui.port;

import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Pii;
import org.agentdesk.plugin.ConversationView;

/// Projects a conversation of the desk into the one that plug-ins see.
///
/// Everything a plug-in learns of a customer passes through here, so this is where it is cut down
/// to what the agent may see.
public final class ConversationViews {

    private ConversationViews() {}

    /// A conversation as plug-ins see it.
    ///
    /// @param pii what the agent may see of the customer
    public static ConversationView of(Conversation conversation, Pii pii) {
        var customer = conversation.customer();
        return new ConversationView(
                conversation.id(),
                customer == null ? null : pii.masked(customer),
                conversation.sessions().stream().map(pii::masked).toList(),
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
