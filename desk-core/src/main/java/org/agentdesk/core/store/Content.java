package org.agentdesk.core.store;

import java.util.List;
import java.util.Map;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.WrapUpDraft;

/// What is kept of one account.
///
/// @param messages in the order they were written
/// @param drafts by conversation
/// @param wrapUps by conversation
/// @param leftovers what was written in conversations that are gone, oldest first
/// @param unreadable how many could not be read
public record Content(
        List<KeptMessage> messages,
        Map<String, MessageDraft> drafts,
        Map<String, WrapUpDraft> wrapUps,
        List<Leftover> leftovers,
        int unreadable) {

    /// Nothing.
    public static final Content NOTHING = new Content(List.of(), Map.of(), Map.of(), List.of(), 0);

    public Content {
        messages = List.copyOf(messages);
        drafts = Map.copyOf(drafts);
        wrapUps = Map.copyOf(wrapUps);
        leftovers = List.copyOf(leftovers);
    }
}
