package org.agentdesk.plugin;

import javafx.scene.Node;

/// A [ContextPanel] that is open for one conversation.
public interface OpenPanel {

    /// The node, always the same one. The desk gives it a width of about 300 pixels and lets it
    /// find its height.
    Node node();

    /// The conversation changed.
    void update(ConversationView conversation);

    /// The panel is closed. Called once. Nothing is called afterwards.
    void dispose();
}
