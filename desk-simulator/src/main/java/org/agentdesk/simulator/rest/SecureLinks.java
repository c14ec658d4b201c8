package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;

/// The `secure-link` service.
final class SecureLinks {
    private SecureLinks() {}

    static void addTo(Router router) {
        router.on("POST", "/secure-link/generateLink", (request, _) -> link(request));
    }

    private static HttpReply link(HttpRequest request) {
        if (!(Json.read(request.body()) instanceof ObjectNode body)
                || Json.text(body, "customerId", "").isBlank()) {
            return Router.failure(400, "customerId is missing");
        }
        var token = UUID.randomUUID().toString();
        return HttpReply.json(
                200,
                Json.object()
                        .put("secureLink", "https://secure.example/join/" + token)
                        .put("secureToken", token));
    }
}
