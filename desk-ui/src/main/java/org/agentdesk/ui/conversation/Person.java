package org.agentdesk.ui.conversation;

import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;

/// Somebody in the conversation, for the toolbar.
///
/// @param me whether it is the agent
record Person(String id, String name, Role role, boolean bot, boolean me) {

    static Person of(Participant participant, String myId) {
        return new Person(
                participant.recordId(),
                participant.name(),
                participant.role(),
                participant.type().equalsIgnoreCase("BOT"),
                !myId.isEmpty() && participant.userId().equals(myId));
    }
}
