package org.agentdesk.ui.composer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What the agent has written and not sent, for each conversation. A draft stays until it is sent
/// or its conversation is gone. Lives on the JavaFX thread.
public final class Drafts {

    private final Map<String, String> texts = new HashMap<>();

    /// The draft of a conversation; `""` when there is none.
    public String of(String conversationId) {
        return texts.getOrDefault(conversationId, "");
    }

    /// Keeps a draft; an empty one is forgotten.
    public void keep(String conversationId, String text) {
        if (text.isEmpty()) {
            texts.remove(conversationId);
        } else {
            texts.put(conversationId, text);
        }
    }

    /// Forgets the drafts of all conversations but these.
    public void keepOnly(Collection<String> conversationIds) {
        texts.keySet().retainAll(conversationIds);
    }
}
