package org.agentdesk.ui.wrapup;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.session.Desk;

/// The wrap-ups that are being written, for each conversation. A draft stays until its conversation
/// is gone, also over the end of the program: the desk keeps it. What was saved can be looked at
/// and saved again. Lives on the JavaFX thread.
public final class WrapUpDrafts {

    private final Desk desk;
    private final Map<String, WrapUpDraft> drafts = new HashMap<>();

    /// What an earlier session left; its conversations come back one after the other.
    private final Map<String, WrapUpDraft> left = new HashMap<>();

    private Map<String, WrapUpDraft> restored = Map.of();

    public WrapUpDrafts(Desk desk) {
        this.desk = desk;
    }

    /// The draft of a conversation, empty when there is none.
    WrapUpDraft of(String conversationId) {
        var draft = drafts.get(conversationId);
        return draft == null ? left.getOrDefault(conversationId, WrapUpDraft.NONE) : draft;
    }

    /// Whether there is something to save. Blanks alone are no note.
    boolean isAny(String conversationId) {
        var draft = of(conversationId);
        return !draft.chosen().isEmpty() || !draft.note().isBlank();
    }

    /// Whether the server has what the draft of a conversation says.
    boolean isSaved(Conversation conversation) {
        return isAny(conversation.id())
                && conversation
                        .savedWrapUp()
                        .filter(of(conversation.id())::saysTheSame)
                        .isPresent();
    }

    void keep(String conversationId, WrapUpDraft draft) {
        left.remove(conversationId);
        drafts.put(conversationId, draft);
        desk.keepWrapUp(conversationId, draft);
    }

    /// Takes over what an earlier session left, once.
    void restore(Map<String, WrapUpDraft> earlier) {
        if (earlier != restored) {
            restored = earlier;
            left.clear();
            left.putAll(earlier);
        }
    }

    /// Forgets the drafts of all conversations but these, and of those that have not come back.
    void keepOnly(Collection<String> conversationIds) {
        drafts.keySet().retainAll(conversationIds);
    }
}
