package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.agentdesk.simulator.directory.User;
import org.agentdesk.simulator.json.Json;

/// The scopes that logins name otherwise than the directory does. Thread-safe.
public final class Scopes {
    private record Key(String userId, String resource) {}

    private final Map<Key, List<String>> changed = new ConcurrentHashMap<>();

    /// From the next login on, a user has these scopes on a resource, and no others.
    public void put(User user, String resource, List<String> scopes) {
        changed.put(new Key(user.id(), resource), List.copyOf(scopes));
    }

    /// The `keycloak_User` of a login.
    ObjectNode of(User user) {
        var json = user.json();
        for (var resource : json.path("permittedResources").path("Resources")) {
            var name = Json.text(resource, "rsname", "");
            var scopes = changed.get(new Key(user.id(), name));
            if (scopes != null) {
                ((ObjectNode) resource).set("scopes", Json.strings(scopes));
            }
        }
        return json;
    }
}
