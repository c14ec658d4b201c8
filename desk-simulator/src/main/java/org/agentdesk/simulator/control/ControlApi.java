package org.agentdesk.simulator.control;

import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.customer.Personas;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.http.HttpRoute;
import org.agentdesk.simulator.rest.Login;
import org.agentdesk.simulator.rest.Router;

/// The control API under `/control`. Web pages are kept out: a request with an `Origin` is refused.
public final class ControlApi implements HttpRoute {
    private final Router router = new Router();

    /// The API for a centre.
    public ControlApi(Centre centre, Login login, Personas personas) {
        new StateReport(centre).addTo(router);
        new CustomerControl(centre, personas).addTo(router);
        new BotControl(centre).addTo(router);
        new OfferControl(centre).addTo(router);
        new FaultControl(centre, login).addTo(router);
        new SettingsControl(centre).addTo(router);
    }

    @Override
    public HttpReply answer(HttpRequest request) throws InterruptedException {
        return request.header("origin") == null
                ? router.answer(request)
                : Router.failure(403, "The control API is not for web pages");
    }
}
