package org.agentdesk.simulator.control;

import java.util.List;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.customer.Scenes;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.rest.Router;

/// What seldom happens: `/control/scenes` and `/control/conversations/*/scenes`.
final class SceneControl {
    private final Centre centre;
    private final Scenes scenes = new Scenes();

    SceneControl(Centre centre) {
        this.centre = centre;
    }

    void addTo(Router router) {
        router.on("GET", "/control/scenes", (_, _) -> names())
                .on("POST", "/control/conversations/*/scenes", this::play);
    }

    private HttpReply names() {
        var answer = Json.object();
        scenes.names().forEach(answer.putArray("scenes")::add);
        return HttpReply.json(200, answer);
    }

    private HttpReply play(HttpRequest request, List<String> ids) throws InterruptedException {
        var body = Json.read(request.body());
        var scene = scenes.scene(Json.text(body, "scene", "")).orElse(null);
        if (scene == null) {
            return Router.failure(400, "Unknown scene");
        }
        var language = Json.text(body, "language", "en");
        var played = Json.object();
        centre.loop()
                .ask(() ->
                        played.put(
                                "messageId",
                                centre.staging().plays(ids.getFirst(), scene, language)));
        return played.hasNonNull("messageId")
                ? HttpReply.json(201, played)
                : Router.failure(404, "No such open conversation");
    }
}
