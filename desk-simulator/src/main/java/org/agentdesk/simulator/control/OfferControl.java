package org.agentdesk.simulator.control;

import java.util.List;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.Direction;
import org.agentdesk.simulator.centre.Offering;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.rest.Router;

/// Offering a conversation to a named agent: `/control/conversations/*/offer`.
final class OfferControl {
    private final Centre centre;

    OfferControl(Centre centre) {
        this.centre = centre;
    }

    void addTo(Router router) {
        router.on("POST", "/control/conversations/*/offer", this::offer);
    }

    private HttpReply offer(HttpRequest request, List<String> ids) throws InterruptedException {
        var body = Json.read(request.body());
        var direction = Direction.of(Json.text(body, "direction", "INBOUND"));
        if (direction.isEmpty()) {
            return Router.failure(400, "Unknown direction");
        }
        var offer =
                new Offering.Offer(
                        Json.text(body, "agent", ""),
                        direction.get(),
                        body.path("started").asBoolean(false),
                        Json.text(body, "note"),
                        Json.text(body, "requestedBy"));
        return switch (centre.loop().ask(() -> centre.offering().offer(ids.getFirst(), offer))) {
            case OFFERED -> Router.done();
            case UNKNOWN -> Router.failure(404, "No such open conversation or agent");
            case IMPOSSIBLE -> Router.failure(409, "The agent cannot be offered this");
        };
    }
}
