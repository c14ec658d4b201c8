package org.agentdesk.plugin;

import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.jspecify.annotations.Nullable;

/// A conversation as it is just now. Immutable. The desk makes these; later levels may add to them.
///
/// @param id the server's id of it; `""` where a contribution works without one, as in a preview
/// @param customer who the agent talks to; null when the server named nobody. What it holds is
///   already cut down to what this agent may see.
/// @param sessions the customer's channel sessions, the newest last
/// @param participants everybody in it, customers left out
/// @param role what this agent may do in it
/// @param data the conversation data (key and value), as it came
/// @param writable whether the agent may write to the customer now
public record ConversationView(
        String id,
        @Nullable Customer customer,
        List<ChannelSession> sessions,
        List<Participant> participants,
        Role role,
        Json.Obj data,
        boolean writable) {

    public ConversationView {
        sessions = List.copyOf(sessions);
        participants = List.copyOf(participants);
    }

    /// The session that messages go through unless another is named: the newest active one.
    public Optional<ChannelSession> currentSession() {
        var active = sessions.stream().filter(ChannelSession::active).toList();
        var candidates = active.isEmpty() ? sessions : active;
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.getLast());
    }
}
