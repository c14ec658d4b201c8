package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.CentreView;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// The `conversation-manager` service.
final class ConversationPages {
    private static final int MOST = 200;

    private final Centre centre;
    private final CentreView view;
    private final OnLoop loop;

    ConversationPages(Centre centre) {
        this.centre = centre;
        this.view = new CentreView(centre);
        this.loop = new OnLoop(centre.loop());
    }

    void addTo(Router router) {
        var topics = "/conversation-manager/customer-topics/";
        router.on("GET", topics + "customer/*/activities", this::activities)
                .on("PUT", topics + "update-past-conversations", (r, _) -> reassign(r))
                .on(
                        "PUT",
                        topics + "*/update-customer",
                        (r, ids) -> loop.changed(r, c -> changeCustomer(ids.getFirst(), c)))
                .on(
                        "GET",
                        topics + "*/conversation-data",
                        (_, ids) -> loop.found(() -> view.conversationData(ids.getFirst())))
                .on(
                        "POST",
                        "/conversation-manager/activities",
                        (r, _) -> loop.created(r, this::publish));
    }

    private HttpReply activities(HttpRequest request, List<String> ids)
            throws InterruptedException {
        int limit = Math.clamp(Numbers.of(request.parameter("limit"), 25), 1, MOST);
        int page = Numbers.of(request.parameter("offset"), 0);
        return loop.found(() -> centre.history().activities(ids.getFirst(), limit, page));
    }

    private @Nullable JsonNode changeCustomer(String conversationId, ObjectNode customer) {
        return centre.customers().turnsOutToBe(conversationId, customer)
                ? view.conversation(conversationId)
                : null;
    }

    /// Nothing to reassign is answered in words of its own, which desks do not take for an error.
    private HttpReply reassign(HttpRequest request) throws InterruptedException {
        var body = Json.read(request.body());
        var current = body.path("currentCustomer");
        boolean done =
                centre.loop()
                        .ask(() -> centre.history().reassign(current, body.path("newCustomer")));
        return done
                ? HttpReply.json(200, Json.object().put("status", "OK"))
                : HttpReply.json(
                        404,
                        Json.object()
                                .put("status", "NOT_FOUND")
                                .put("message", "There are no past conversations"));
    }

    private @Nullable JsonNode publish(ObjectNode activity) {
        return centre.history().publish(activity) ? activity : null;
    }
}
