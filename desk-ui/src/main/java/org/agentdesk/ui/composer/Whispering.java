package org.agentdesk.ui.composer;

import org.agentdesk.core.model.Conversation;

/// Whether what is being written goes to the colleagues in the conversation and to nobody else.
///
/// It is decided by the agent's role, and where the role leaves a choice by the draft. What was
/// begun as a whisper stays one until the agent says otherwise, whoever comes or goes: where nobody
/// is left to read it, it is not sent at all.
///
/// @param on whether it does
/// @param forced whether the role leaves no choice
/// @param offered whether the agent may switch it
/// @param heard whether a colleague is there to read it
public record Whispering(boolean on, boolean forced, boolean offered, boolean heard) {

    /// Nothing is being written.
    static final Whispering NO = new Whispering(false, false, false, false);

    static Whispering of(Conversation conversation, Extras extras) {
        boolean forced = conversation.mustWhisper();
        boolean heard = conversation.hasColleagues();
        boolean choice = !forced && conversation.canWhisper();
        return new Whispering(
                forced || extras.whisper(), forced, choice && (heard || extras.whisper()), heard);
    }
}
