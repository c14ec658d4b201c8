package org.agentdesk.plugin;

import javafx.scene.Node;

/// The picture of one message, from when it comes into view until it leaves it.
public interface RenderedMessage {

    /// The node, always the same one. The desk gives it the width of the bubble at most and lets it
    /// find its height; it has to wrap or shrink rather than be cut off. One with the style class
    /// `without-bubble` stands without the bubble's background and edges, such as a sticker.
    Node node();

    /// What a screen reader says and what "Copy" puts on the clipboard; `""` when there is nothing.
    String plainText();

    /// The message changed, for example because it was edited. Its id stays.
    void update(MessageView message);

    /// The node left the window for good: stop what runs in the background and forget listeners.
    /// Called once. Nothing is called afterwards.
    void dispose();
}
