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
    private final Map<String, Map<String, List<String>>> only = new ConcurrentHashMap<>();

    /// From the next login on, a user has these scopes on a resource, and no others.
    public void put(User user, String resource, List<String> scopes) {
        changed.put(new Key(user.id(), resource), List.copyOf(scopes));
    }

    /// From the next login on, a user has these scopes by resource, and no other resources.
    public void only(User user, Map<String, List<String>> resources) {
        only.put(user.id(), Map.copyOf(resources));
    }

    /// From the next login on, a user has what the directory says.
    public void usual(User user) {
        only.remove(user.id());
        changed.keySet().removeIf(key -> key.userId().equals(user.id()));
    }

    /// The `keycloak_User` of a login.
    ObjectNode of(User user) {
        var resources = only.get(user.id());
        var json = resources == null ? user.json() : user.json(resources);
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
