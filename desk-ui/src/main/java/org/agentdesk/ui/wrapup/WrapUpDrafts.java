package org.agentdesk.ui.wrapup;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The wrap-ups that are being written, for each conversation. A draft stays until its conversation
/// is gone: what was saved can be looked at and saved again. Lives on the JavaFX thread.
public final class WrapUpDrafts {

    private final Map<String, WrapUpDraft> drafts = new HashMap<>();

    /// The draft of a conversation, empty when there is none.
    WrapUpDraft of(String conversationId) {
        return drafts.getOrDefault(conversationId, WrapUpDraft.EMPTY);
    }

    void keep(String conversationId, WrapUpDraft draft) {
        drafts.put(conversationId, draft);
    }

    /// Forgets the drafts of all conversations but these.
    void keepOnly(Collection<String> conversationIds) {
        drafts.keySet().retainAll(conversationIds);
    }
}
