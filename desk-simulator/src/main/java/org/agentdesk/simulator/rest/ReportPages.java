package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.RealtimeReport;
import org.agentdesk.simulator.centre.RealtimeReport.Query;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;

/// The `realtime-reports` service, polled by dashboards.
final class ReportPages {
    private static final String BASE = "/realtime-reports/";

    private final OnLoop loop;
    private final RealtimeReport report;

    ReportPages(Centre centre) {
        this.loop = new OnLoop(centre.loop());
        this.report = new RealtimeReport(centre);
    }

    void addTo(Router router) {
        router.on(
                        "POST",
                        BASE + "queue-active-chats/detail",
                        (r, _) -> loop.found(() -> report.activeChats(query(r))))
                .on(
                        "POST",
                        BASE + "queued-chats/detail",
                        (r, _) -> loop.found(() -> report.queuedChats(query(r))))
                .on("GET", BASE + "bot-active-chats/detail", (_, _) -> loop.found(report::botChats))
                .on(
                        "POST",
                        BASE + "agent-activity/detail",
                        (r, _) -> loop.found(() -> report.agentActivity(query(r), "")))
                .on(
                        "GET",
                        BASE + "agent-activity/detail",
                        (r, _) -> loop.found(() -> agent(r.parameter("agentId"))));
    }

    private JsonNode agent(String agentId) {
        return report.agentActivity(new Query(Set.of(), Set.of()), agentId);
    }

    private static Query query(HttpRequest request) {
        var body = Json.read(request.body());
        var teams = ids(body.path("teams"), "teamId");
        var team = Json.text(body, "teamId", "");
        if (!team.isBlank()) {
            teams.add(team);
        }
        return new Query(ids(body.path("queues"), "queueId"), teams);
    }

    private static Set<String> ids(JsonNode list, String field) {
        var ids = new HashSet<String>();
        for (var item : list) {
            var id = item.isValueNode() ? item.asText() : Json.text(item, field, "");
            if (!id.isBlank()) {
                ids.add(id);
            }
        }
        return ids;
    }
}
