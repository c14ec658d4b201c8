package org.agentdesk.ui.assist;

import java.time.Instant;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.jspecify.annotations.Nullable;

/// Somebody in the conversation.
///
/// @param id of the user
/// @param me whether it is the agent
/// @param advises whether it is an agent who was asked for advice
/// @param since since when; null when the server did not say
public record Person(
        String id,
        String name,
        Role role,
        boolean bot,
        boolean me,
        boolean advises,
        @Nullable Instant since) {

    static Person of(Participant participant, String myId) {
        boolean me = !myId.isEmpty() && participant.userId().equals(myId);
        return new Person(
                participant.userId(),
                participant.name(),
                participant.role(),
                participant.type().equalsIgnoreCase("BOT"),
                me,
                participant.advises() && !me,
                participant.joined());
    }
}
