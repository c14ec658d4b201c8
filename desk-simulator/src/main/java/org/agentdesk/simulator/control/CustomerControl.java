package org.agentdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.Customers;
import org.agentdesk.simulator.centre.Visit;
import org.agentdesk.simulator.customer.Personas;
import org.agentdesk.simulator.directory.ChannelType;
import org.agentdesk.simulator.directory.PullList;
import org.agentdesk.simulator.directory.ServiceQueue;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.rest.Router;
import org.jspecify.annotations.Nullable;

/// Playing customer: `POST /control/conversations` and what can follow for each.
final class CustomerControl {
    private static final Set<String> STATUSES = Set.of("DELIVERED", "READ", "CONNECTED", "FAILED");

    private final Centre centre;
    private final Personas personas;
    private final Bodies bodies;

    CustomerControl(Centre centre, Personas personas, Bodies bodies) {
        this.centre = centre;
        this.bodies = bodies;
        this.personas = personas;
    }

    void addTo(Router router) {
        var base = "/control/conversations/*/";
        router.on("GET", "/control/samples", (_, _) -> samples())
                .on("POST", "/control/conversations", (request, _) -> start(request))
                .on("POST", base + "messages", this::say)
                .on("POST", base + "typing", (_, ids) -> did(c -> c.types(ids.getFirst())))
                .on("POST", base + "read", this::read)
                .on("POST", base + "sessions", this::comeBy)
                .on("POST", base + "leave", this::leave)
                .on("POST", base + "data", this::data);
    }

    private HttpReply samples() {
        var answer = Json.object();
        bodies.types().forEach(answer.putArray("types")::add);
        return HttpReply.json(200, answer);
    }

    private HttpReply start(HttpRequest request) throws InterruptedException {
        var body = Json.read(request.body());
        var persona = personas.find(Json.text(body, "persona", ""));
        var channel = channel(body, persona.map(Personas.Persona::channel).orElse("WEB"));
        var list = list(body);
        var queue = queue(body, channel);
        if (channel == null || queue == null || list == null && body.hasNonNull("list")) {
            return Router.failure(400, "Unknown channel, queue or list");
        }
        var wish = Wishes.read(body, centre.directory()).orElse(null);
        if (wish == null) {
            return Router.failure(400, "Unknown agent or direction");
        }
        var name = Json.text(body, "name", persona.map(Personas.Persona::name).orElse("Customer"));
        var identifier = Json.text(body, "identifier", name.toLowerCase(Locale.ROOT));
        var said = bodies.read(request);
        var opening = persona.map(p -> Customers.plain(p.opening())).orElse(null);
        var first = said == null ? opening : said;
        var arrival =
                new Customers.Arrival(
                        name,
                        identifier,
                        channel,
                        list == null ? queue : null,
                        list,
                        first,
                        wish,
                        visit(body));
        var ids = centre.loop().ask(() -> arrive(arrival));
        return ids.isEmpty()
                ? Router.failure(409, "The agent is not signed in")
                : HttpReply.json(201, ids);
    }

    private static Visit visit(JsonNode body) {
        var form = body.path("form") instanceof ObjectNode given ? given : Json.object();
        var suggested = body.path("suggestions").valueStream().map(JsonNode::asText).toList();
        return new Visit(form, suggested);
    }

    private ObjectNode arrive(Customers.Arrival arrival) {
        var agent = arrival.wish().agentId();
        if (agent != null && !centre.offering().isReachable(agent)) {
            return Json.object();
        }
        var id = centre.customers().arrive(arrival);
        return centre.customers().idsOf(id);
    }

    private @Nullable ChannelType channel(JsonNode body, String otherwise) {
        var name = Json.text(body, "channel", otherwise);
        return centre.directory().channelType(name).orElse(null);
    }

    private @Nullable ServiceQueue queue(JsonNode body, @Nullable ChannelType channel) {
        var usual =
                switch (channel == null ? "" : channel.name()) {
                    case "EMAIL" -> "mail";
                    case "CX_VOICE" -> "voice";
                    default -> "sales";
                };
        return centre.directory().queue(Json.text(body, "queue", usual)).orElse(null);
    }

    private @Nullable PullList list(JsonNode body) {
        return centre.directory().pullList(Json.text(body, "list", "")).orElse(null);
    }

    private HttpReply say(HttpRequest request, List<String> ids) throws InterruptedException {
        var message = bodies.read(request);
        if (message == null) {
            return Router.failure(400, "One of text, body and sample is needed");
        }
        var session = Json.text(Json.read(request.body()), "channelSessionId");
        var answer = centre.loop().ask(() -> said(ids.getFirst(), session, message));
        return answer.isEmpty()
                ? Router.failure(404, "No such open conversation")
                : HttpReply.json(201, answer);
    }

    private ObjectNode said(String conversationId, @Nullable String session, JsonNode body) {
        var id = centre.customers().says(conversationId, session, body);
        return id == null ? Json.object() : Json.object().put("messageId", id);
    }

    private HttpReply comeBy(HttpRequest request, List<String> ids) throws InterruptedException {
        var body = Json.read(request.body());
        var channel = channel(body, "WEB");
        if (channel == null) {
            return Router.failure(400, "Unknown channel");
        }
        var identifier = Json.text(body, "identifier", "customer-" + channel.serviceIdentifier());
        var answer = Json.object();
        centre.loop().ask(() -> comeBy(ids.getFirst(), channel, identifier, answer));
        return answer.isEmpty()
                ? Router.failure(404, "No such open conversation")
                : HttpReply.json(201, answer);
    }

    private ObjectNode comeBy(
            String conversationId, ChannelType channel, String identifier, ObjectNode answer) {
        var id = centre.customers().comesBy(conversationId, channel, identifier);
        return id == null ? answer : answer.put("channelSessionId", id);
    }

    private HttpReply leave(HttpRequest request, List<String> ids) throws InterruptedException {
        var session = Json.text(Json.read(request.body()), "channelSessionId");
        return did(
                c -> session == null ? c.leaves(ids.getFirst()) : c.ends(ids.getFirst(), session));
    }

    private HttpReply read(HttpRequest request, List<String> ids) throws InterruptedException {
        var body = Json.read(request.body());
        var message = Json.text(body, "messageId");
        var status = Json.text(body, "status", "READ").toUpperCase(Locale.ROOT);
        return STATUSES.contains(status)
                ? did(c -> c.delivers(ids.getFirst(), message, status))
                : Router.failure(400, "Unknown status");
    }

    private HttpReply data(HttpRequest request, List<String> ids) throws InterruptedException {
        return Json.read(request.body()) instanceof ObjectNode data
                ? did(c -> c.tellsData(ids.getFirst(), data))
                : Router.failure(400, "Not a JSON object");
    }

    private interface Deed {
        boolean by(Customers customers);
    }

    private HttpReply did(Deed deed) throws InterruptedException {
        boolean done = centre.loop().ask(() -> deed.by(centre.customers()));
        return done ? Router.done() : Router.failure(404, "No such open conversation");
    }
}
