package org.agentdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agentdesk.simulator.directory.Directory;
import org.agentdesk.simulator.directory.User;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.rest.Router;
import org.agentdesk.simulator.rest.Scopes;

/// What agents may do from their next login on: `/control/agents/*/scopes`.
final class ScopeControl {
    private final Directory directory;
    private final Scopes scopes;

    ScopeControl(Directory directory, Scopes scopes) {
        this.directory = directory;
        this.scopes = scopes;
    }

    void addTo(Router router) {
        router.on("POST", "/control/agents/*/scopes", this::change);
    }

    private HttpReply change(HttpRequest request, List<String> who) {
        var body = Json.read(request.body());
        var all = body.path("resources");
        var wanted = all.isMissingNode() ? body : all;
        if (!wanted.isObject() || wanted.valueStream().anyMatch(list -> !list.isArray())) {
            return Router.failure(400, "Resources with lists of scopes are expected");
        }
        return directory
                .user(who.getFirst())
                .map(user -> change(user, read(wanted), !all.isMissingNode()))
                .orElseGet(() -> Router.failure(404, "There is nothing like that"));
    }

    private static Map<String, List<String>> read(JsonNode resources) {
        var read = new LinkedHashMap<String, List<String>>();
        resources.forEachEntry((resource, list) ->
                read.put(resource, list.valueStream().map(JsonNode::asText).toList()));
        return read;
    }

    private HttpReply change(User user, Map<String, List<String>> resources, boolean only) {
        if (only) {
            scopes.only(user, resources);
        } else if (resources.isEmpty()) {
            scopes.usual(user);
        } else {
            resources.forEach((resource, list) -> scopes.put(user, resource, list));
        }
        return Router.done();
    }
}
