package org.agentdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.rest.Router;
import org.agentdesk.simulator.rest.ServiceFaults;

/// Services that fail and queues that vanish: `/control/faults/service` and `/control/queues/*/…`.
final class ServiceControl {
    private final Centre centre;
    private final ServiceFaults faults;

    ServiceControl(Centre centre, ServiceFaults faults) {
        this.centre = centre;
        this.faults = faults;
    }

    void addTo(Router router) {
        router.on("POST", "/control/faults/service", (request, _) -> fail(request))
                .on("POST", "/control/queues/*/close", (_, queue) -> open(queue, false))
                .on("POST", "/control/queues/*/open", (_, queue) -> open(queue, true));
    }

    private HttpReply fail(HttpRequest request) {
        var body = Json.read(request.body());
        var path = Json.text(body, "path", "");
        var mode = ServiceFaults.mode(Json.text(body, "mode", "none")).orElse(null);
        if (mode == null || path.length() < 2) {
            return Router.failure(400, "A path and a known mode are needed");
        }
        faults.fail(path, mode, number(body, "bytes"), number(body, "times"));
        return Router.done();
    }

    private static int number(JsonNode body, String field) {
        return Math.max(0, body.path(field).asInt(0));
    }

    private HttpReply open(List<String> queue, boolean open) {
        return centre.queues().open(queue.getFirst(), open)
                ? Router.done()
                : Router.failure(404, "There is no such queue");
    }
}
