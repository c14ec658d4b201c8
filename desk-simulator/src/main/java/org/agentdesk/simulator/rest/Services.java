package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.CentreView;
import org.agentdesk.simulator.directory.Mrd;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;

/// Everything a desk can ask for over REST, on one router.
public final class Services {
    private final Centre centre;
    private final CentreView view;
    private final Announcements announcements;

    private Services(Centre centre) {
        this.centre = centre;
        this.view = new CentreView(centre);
        this.announcements = new Announcements(centre);
    }

    /// Adds all services to a router.
    public static void addTo(Router router, Centre centre, Login login, FileEngine files) {
        var services = new Services(centre);
        router.on("POST", "**/agent/login", (request, _) -> login.answer(request))
                .on("POST", "/unified-admin/keycloakLogin", (request, _) -> login.answer(request));
        AdminPages.addTo(router, centre.directory());
        new CustomerPages().addTo(router);
        files.addTo(router);
        services.routing(router);
        services.conversations(router);
        services.reports(router);
        services.announcements.addTo(router);
    }

    private void routing(Router router) {
        var mrds = Json.array(centre.directory().mrds().stream().map(Mrd::json).toList());
        router.json("GET", "/routing-engine/media-routing-domains", _ -> mrds)
                .json("GET", "/routing-engine/precision-queues", _ -> queues())
                .json(
                        "GET",
                        "/routing-engine/precision-queues/available-agents",
                        request ->
                                ask(v ->
                                        v.availableAgents(
                                                request.parameter("conversationId"),
                                                request.parameter("agentId"))))
                .json(
                        "GET",
                        "/routing-engine/tasks",
                        request -> ask(v -> v.tasks(request.parameter("agentId"))));
    }

    private JsonNode queues() {
        var queues = new ArrayList<ObjectNode>();
        centre.directory().queues().forEach(q -> queues.add(q.json().put("mrdId", q.mrdId())));
        return Json.array(queues);
    }

    private void conversations(Router router) {
        router.json(
                        "GET",
                        "/conversation-manager/customer-topics/customer/*/activities",
                        this::activities)
                .on(
                        "GET",
                        "/conversation-manager/customer-topics/*/conversation-data",
                        this::conversationData);
    }

    private JsonNode activities(HttpRequest request) throws InterruptedException {
        var customer = request.path().split("/")[4];
        int limit = number(request.parameter("limit"), 25);
        int page = number(request.parameter("offset"), 0);
        return ask(v -> v.activities(customer, Math.clamp(limit, 1, 200), Math.max(0, page)));
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private HttpReply conversationData(HttpRequest request, List<String> segments)
            throws InterruptedException {
        var data = ask(v -> v.conversationData(segments.getFirst()));
        return data.isMissingNode()
                ? Router.failure(404, "No such conversation")
                : HttpReply.json(200, data);
    }

    private void reports(Router router) {
        router.json(
                        "POST",
                        "/realtime-reports/queue-active-chats/detail",
                        _ -> ask(CentreView::activeChats))
                .json(
                        "POST",
                        "/realtime-reports/queued-chats/detail",
                        _ -> ask(CentreView::queuedChats))
                .json(
                        "POST",
                        "/realtime-reports/agent-activity/detail",
                        _ -> ask(CentreView::agentActivity))
                .json(
                        "GET",
                        "/realtime-reports/agent-activity/detail",
                        _ -> ask(CentreView::agentActivity))
                .json("GET", "/realtime-reports/bot-active-chats/detail", _ -> Json.array());
    }

    private JsonNode ask(Function<CentreView, JsonNode> question) throws InterruptedException {
        return centre.loop().ask(() -> question.apply(view));
    }
}
