package org.agentdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.Faults;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.rest.Login;
import org.agentdesk.simulator.rest.Router;

/// Trouble on demand: `/control/agents/*/…` for one agent, `/control/faults/…` for all.
final class FaultControl {
    private static final long MAX_MILLIS = 120_000;

    private final Centre centre;
    private final Faults faults;
    private final Login login;

    FaultControl(Centre centre, Login login) {
        this.centre = centre;
        this.faults = new Faults(centre);
        this.login = login;
    }

    void addTo(Router router) {
        var agent = "/control/agents/*/";
        router.on("POST", agent + "drop", (_, who) -> tell(f -> f.drop(who.getFirst())))
                .on("POST", agent + "close", (_, who) -> tell(f -> f.close(who.getFirst())))
                .on("POST", agent + "take-over", (_, who) -> tell(f -> f.takeOver(who.getFirst())))
                .on("POST", agent + "logout", this::logout)
                .on("POST", agent + "emit", this::emit)
                .on("POST", "/control/faults/restart", (_, _) -> always(Faults::restart))
                .on("POST", "/control/faults/delay", (r, _) -> always(f -> f.delay(millis(r))))
                .on(
                        "POST",
                        "/control/faults/duplicate",
                        (r, _) -> always(f -> f.duplicate(body(r).path("events").asInt(1))))
                .on("POST", "/control/faults/swap", (_, _) -> always(Faults::swap))
                .on(
                        "POST",
                        "/control/faults/forgetful",
                        (r, _) -> always(f -> f.forgetful(body(r).path("on").asBoolean(true))))
                .on("POST", "/control/faults/login", (r, _) -> login(r))
                .on(
                        "POST",
                        "/control/faults/handshake",
                        (r, _) -> tell(f -> f.door(Json.text(body(r), "mode", "none"))));
        var conversation = "/control/conversations/*/";
        router.on("POST", conversation + "revoke", (_, id) -> tell(f -> f.ringOut(id.getFirst())))
                .on("POST", conversation + "close", this::close);
    }

    private static JsonNode body(HttpRequest request) {
        return Json.read(request.body());
    }

    private static Duration millis(HttpRequest request) {
        long millis = body(request).path("millis").asLong(0);
        return Duration.ofMillis(Math.clamp(millis, 0, MAX_MILLIS));
    }

    private HttpReply logout(HttpRequest request, List<String> who) throws InterruptedException {
        var reason = body(request).path("reason");
        return tell(f -> f.logout(who.getFirst(), reason.isObject() ? reason : null));
    }

    private HttpReply emit(HttpRequest request, List<String> who) throws InterruptedException {
        var body = body(request);
        var event = Json.text(body, "event", "");
        var payload = body.path("payload");
        var argument = payload.isMissingNode() ? NullNode.getInstance() : payload;
        return event.isBlank()
                ? Router.failure(400, "The event's name is missing")
                : tell(f -> f.emit(who.getFirst(), event, argument));
    }

    private HttpReply close(HttpRequest request, List<String> ids) throws InterruptedException {
        var body = body(request);
        var reason = Json.text(body, "reason", "closed by the system");
        boolean force = body.path("force").asBoolean(false);
        boolean tellClosed = body.path("topicClosed").asBoolean(false);
        return tell(f -> f.closeConversation(ids.getFirst(), reason, force, tellClosed));
    }

    private HttpReply login(HttpRequest request) {
        var mode = Json.text(body(request), "mode", "none").toUpperCase(Locale.ROOT);
        for (var fault : Login.Fault.values()) {
            if (fault.name().equals(mode)) {
                login.fail(fault, millis(request));
                return Router.done();
            }
        }
        return Router.failure(400, "Unknown mode");
    }

    private HttpReply tell(Function<Faults, Boolean> step) throws InterruptedException {
        return centre.loop().ask(() -> step.apply(faults))
                ? Router.done()
                : Router.failure(404, "There is nothing like that");
    }

    private interface Step {
        void on(Faults faults);
    }

    private HttpReply always(Step step) throws InterruptedException {
        return tell(f -> {
            step.on(f);
            return true;
        });
    }
}
