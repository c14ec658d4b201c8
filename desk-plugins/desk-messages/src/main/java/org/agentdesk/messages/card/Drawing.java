package org.agentdesk.messages.card;

import java.util.List;
import javafx.scene.Node;

/// What is drawn of one message.
///
/// @param nodes one below the other
/// @param plainText what is read aloud and copied
/// @param dispose stops what runs in the background
public record Drawing(List<Node> nodes, String plainText, Runnable dispose) {

    public Drawing {
        nodes = List.copyOf(nodes);
    }

    /// A drawing that nothing runs behind.
    public Drawing(List<? extends Node> nodes, String plainText) {
        this(List.copyOf(nodes), plainText, () -> {});
    }
}
