package org.agentdesk.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The agent's state as the server last said (`agentPresence`).
///
/// @param stateName the state as the wire named it, for states this desk does not know
/// @param reason the name of the reason; null when there is none
/// @param since when the state began; the state timer counts from here
/// @param mrds the agent's media routing domains in the server's order
public record Presence(
        AgentState state,
        String stateName,
        @Nullable String reason,
        Instant since,
        List<Mrd> mrds) {

    public Presence {
        mrds = List.copyOf(mrds);
    }

    /// The domain with an id.
    public Optional<Mrd> mrd(String id) {
        return mrds.stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
