package org.agentdesk.ui.composer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.session.Desk;

/// What the agent has written and not sent, for each conversation. A draft stays until it is sent
/// or its conversation is gone, also over the end of the program: the desk keeps it. Lives on the
/// JavaFX thread.
public final class Drafts {

    private final Desk desk;
    private final Map<String, String> texts = new HashMap<>();

    /// What an earlier session left; its conversations come back one after the other.
    private final Map<String, String> left = new HashMap<>();

    private Map<String, MessageDraft> restored = Map.of();

    public Drafts(Desk desk) {
        this.desk = desk;
    }

    /// The draft of a conversation; `""` when there is none.
    public String of(String conversationId) {
        var text = texts.get(conversationId);
        return text == null ? left.getOrDefault(conversationId, "") : text;
    }

    /// Keeps a draft; an empty one is forgotten.
    public void keep(String conversationId, String text) {
        left.remove(conversationId);
        if (text.isEmpty()) {
            texts.remove(conversationId);
        } else {
            texts.put(conversationId, text);
        }
        desk.keepDraft(conversationId, new MessageDraft(text, null));
    }

    /// Takes over what an earlier session left, once.
    void restore(Map<String, MessageDraft> drafts) {
        if (drafts != restored) {
            restored = drafts;
            left.clear();
            drafts.forEach((id, draft) -> left.put(id, draft.text()));
        }
    }

    /// Forgets the drafts of all conversations but these, and of those that have not come back.
    public void keepOnly(Collection<String> conversationIds) {
        texts.keySet().retainAll(conversationIds);
    }
}
