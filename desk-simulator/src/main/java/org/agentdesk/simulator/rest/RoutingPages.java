package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.CentreView;
import org.agentdesk.simulator.centre.OpenQueues;
import org.agentdesk.simulator.directory.Directory;
import org.agentdesk.simulator.directory.Mrd;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;

/// The `routing-engine` service.
final class RoutingPages {
    private static final String BASE = "/routing-engine/";

    private final Directory directory;
    private final OpenQueues queues;
    private final CentreView view;
    private final OnLoop loop;

    RoutingPages(Centre centre) {
        this.directory = centre.directory();
        this.queues = centre.queues();
        this.view = new CentreView(centre);
        this.loop = new OnLoop(centre.loop());
    }

    void addTo(Router router) {
        var mrds = Json.array(directory.mrds().stream().map(Mrd::json).toList());
        router.json("GET", BASE + "media-routing-domains", _ -> mrds)
                .json("GET", BASE + "precision-queues", _ -> queues())
                .on(
                        "GET",
                        BASE + "precision-queues/available-agents",
                        (r, _) -> loop.found(() -> available(r)))
                .on(
                        "GET",
                        BASE + "tasks",
                        (r, _) -> loop.found(() -> view.tasks(r.parameter("agentId"))));
    }

    private JsonNode queues() {
        var open = queues.all().stream().map(q -> q.json().put("mrdId", q.mrdId()));
        return Json.array(open.toList());
    }

    private JsonNode available(HttpRequest request) {
        return view.availableAgents(
                request.parameter("conversationId"), request.parameter("agentId"));
    }
}
