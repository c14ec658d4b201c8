package org.agentdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.rest.Router;

/// Playing bot: `/control/conversations/*/bot` and `/control/conversations/*/suggest`.
final class BotControl {
    private final Centre centre;
    private final Bodies bodies;

    BotControl(Centre centre, Bodies bodies) {
        this.centre = centre;
        this.bodies = bodies;
    }

    void addTo(Router router) {
        router.on("POST", "/control/conversations/*/bot", this::say)
                .on("POST", "/control/conversations/*/suggest", this::suggest);
    }

    private HttpReply say(HttpRequest request, List<String> ids) throws InterruptedException {
        var message = bodies.read(request);
        if (message == null) {
            return Router.failure(400, "One of text, body and sample is needed");
        }
        var said = Json.object();
        centre.loop().ask(() -> said.put("messageId", centre.bots().says(ids.getFirst(), message)));
        return said.hasNonNull("messageId")
                ? HttpReply.json(201, said)
                : Router.failure(404, "No such open conversation");
    }

    private HttpReply suggest(HttpRequest request, List<String> ids) throws InterruptedException {
        var body = Json.read(request.body());
        var message = Json.text(body, "messageId");
        var texts = texts(body);
        if (texts.isEmpty()) {
            return Router.failure(400, "Either text or suggestions is needed");
        }
        return centre.loop().ask(() -> centre.bots().suggests(ids.getFirst(), message, texts))
                ? Router.done()
                : Router.failure(404, "No such open conversation, or no such message in it");
    }

    private static List<String> texts(JsonNode body) {
        var text = Json.text(body, "text");
        return text == null
                ? body.path("suggestions").valueStream().map(JsonNode::asText).toList()
                : List.of(text);
    }
}
