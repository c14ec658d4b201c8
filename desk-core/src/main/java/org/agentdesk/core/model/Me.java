package org.agentdesk.core.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.jspecify.annotations.Nullable;

/// The agent who is signed in (`keycloak_User`).
///
/// @param id the agent id everywhere on the wire
/// @param username the sign-in name
/// @param firstName may be `""`
/// @param lastName may be `""`
/// @param team the name of the agent's team; null on old servers
/// @param supervisedTeams names of the teams this user supervises
/// @param scopes what the user may do: resource name to scopes, both trimmed
/// @param source the object as it came; the socket handshake carries it
public record Me(
        String id,
        String username,
        String firstName,
        String lastName,
        @Nullable String team,
        List<String> supervisedTeams,
        Map<String, Set<String>> scopes,
        Json.Obj source) {

    /// The name to show: first and last name, or the sign-in name.
    public String displayName() {
        var full = (firstName + " " + lastName).strip();
        return full.isEmpty() ? username : full;
    }

    /// Whether the user has a scope on a resource.
    public boolean may(String resource, String scope) {
        return scopes.getOrDefault(resource, Set.of()).contains(scope);
    }
}
