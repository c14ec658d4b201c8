package org.agentdesk.plugin;

/// A panel beside the conversation, about its customer or what it is about.
public non-sealed interface ContextPanel extends Contribution {

    /// A name for life, unique in the plug-in; settings remember by it whether it is folded. The
    /// answer is read once.
    String id();

    /// The heading, in the language of the host.
    String title(Host host);

    /// Whether there is anything to show for a conversation. Called at every change of it: answer
    /// from the value alone.
    default boolean isOffered(ConversationView conversation) {
        return true;
    }

    /// Opens the panel for one conversation.
    OpenPanel open(RenderContext context);
}
