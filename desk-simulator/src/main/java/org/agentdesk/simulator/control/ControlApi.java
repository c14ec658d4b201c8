package org.agentdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Consumer;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.CentreReport;
import org.agentdesk.simulator.customer.Personas;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.http.HttpRoute;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.rest.Login;
import org.agentdesk.simulator.rest.Router;

/// The control API under `/control`. Web pages are kept out: a request with an `Origin` is refused.
public final class ControlApi implements HttpRoute {
    private final Centre centre;
    private final Router router = new Router();

    /// The API for a centre.
    public ControlApi(Centre centre, Login login, Personas personas) {
        this.centre = centre;
        new StateReport(centre).addTo(router);
        new CustomerControl(centre, personas).addTo(router);
        new FaultControl(centre, login).addTo(router);
        router.json("GET", "/control/settings", _ -> settings())
                .on("POST", "/control/settings", (request, _) -> change(request));
    }

    @Override
    public HttpReply answer(HttpRequest request) throws InterruptedException {
        return request.header("origin") == null
                ? router.answer(request)
                : Router.failure(403, "The control API is not for web pages");
    }

    private JsonNode settings() throws InterruptedException {
        return centre.loop().ask(() -> new CentreReport(centre).settings());
    }

    private HttpReply change(HttpRequest request) throws InterruptedException {
        var body = Json.read(request.body());
        return centre.loop()
                .ask(() -> {
                    var settings = centre.settings();
                    set(body, "ronaMillis", settings::rona);
                    set(body, "ttlMillis", settings::requestTtl);
                    set(body, "wrapUpMillis", settings::wrapUp);
                    set(body, "agentAwayMillis", settings::agentAway);
                    return HttpReply.json(200, new CentreReport(centre).settings());
                });
    }

    private static void set(JsonNode body, String field, Consumer<Duration> setting) {
        var value = body.path(field);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            setting.accept(Duration.ofMillis(Math.clamp(value.asLong(), 0, 86_400_000)));
        }
    }
}
