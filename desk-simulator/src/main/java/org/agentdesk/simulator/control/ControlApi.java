package org.agentdesk.simulator.control;

import java.util.List;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.customer.Personas;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.http.HttpRoute;
import org.agentdesk.simulator.rest.Login;
import org.agentdesk.simulator.rest.Router;
import org.agentdesk.simulator.rest.ServiceFaults;

/// The control API under `/control`. Web pages are kept out: a request with an `Origin` is refused.
public final class ControlApi implements HttpRoute {
    private final Router router = new Router();

    /// The API for a centre.
    ///
    /// @param scheme `http` or `https`, whichever the simulator is served with
    public ControlApi(
            Centre centre, Login login, ServiceFaults services, Personas personas, String scheme) {
        var bodies = new Bodies(scheme);
        new StateReport(centre).addTo(router);
        new CustomerControl(centre, personas, bodies).addTo(router);
        new BotControl(centre, bodies).addTo(router);
        new SceneControl(centre).addTo(router);
        new OfferControl(centre).addTo(router);
        new FaultControl(centre, login, services).addTo(router);
        new SettingsControl(centre).addTo(router);
    }

    /// Every page of the API.
    public List<Router.Route> routes() {
        return router.routes();
    }

    @Override
    public HttpReply answer(HttpRequest request) throws InterruptedException {
        return request.header("origin") == null
                ? router.answer(request)
                : Router.failure(403, "The control API is not for web pages");
    }
}
