package org.agentdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.CentreReport;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.rest.Router;

/// Reading the state: `/control/state`, `/control/agents/*`, `/control/conversations[/*]`.
final class StateReport {
    private final Centre centre;
    private final CentreReport report;

    StateReport(Centre centre) {
        this.centre = centre;
        this.report = new CentreReport(centre);
    }

    void addTo(Router router) {
        router.json("GET", "/control/state", _ -> centre.loop().ask(report::everything))
                .json("GET", "/control/conversations", this::conversations)
                .on(
                        "GET",
                        "/control/agents/*",
                        (_, names) ->
                                found(centre.loop().ask(() -> report.agent(names.getFirst()))))
                .on(
                        "GET",
                        "/control/conversations/*",
                        (_, ids) ->
                                found(centre.loop().ask(() -> report.transcript(ids.getFirst()))));
    }

    private JsonNode conversations(HttpRequest request) throws InterruptedException {
        var json = Json.object();
        return json.set("conversations", centre.loop().ask(report::conversations));
    }

    private static HttpReply found(JsonNode json) {
        return json.isMissingNode() ? Router.failure(404, "Not found") : HttpReply.json(200, json);
    }
}
