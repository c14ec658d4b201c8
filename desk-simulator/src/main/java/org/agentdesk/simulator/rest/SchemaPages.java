package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.agentdesk.simulator.centre.Loop;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;

/// The schema of customers in the `cim-customer` service.
final class SchemaPages {
    private static final String BASE = "/cim-customer/customerSchema";

    private final OnLoop loop;
    private final Shelf schema = new Shelf("_id", attributes());

    SchemaPages(Loop loop) {
        this.loop = new OnLoop(loop);
    }

    void addTo(Router router) {
        router.on("GET", BASE, (_, _) -> loop.found(this::sorted))
                .on("POST", BASE, (r, _) -> loop.created(r, this::add))
                .on("PUT", BASE + "/*", (r, i) -> loop.changed(r, f -> schema.change(id(i), f)))
                .on("DELETE", BASE + "/*", (_, i) -> loop.found(() -> schema.remove(id(i))))
                .on("PUT", "/cim-customer/customerSchemaOrder", (r, _) -> reorder(r))
                .json("GET", "/cim-customer/attributeTypes", _ -> types());
    }

    private static String id(List<String> segments) {
        return segments.getFirst();
    }

    private ArrayNode sorted() {
        var byOrder =
                schema.all()
                        .valueStream()
                        .sorted((a, b) -> Integer.compare(order(a), order(b)))
                        .toList();
        return Json.array(byOrder);
    }

    private static int order(JsonNode attribute) {
        return attribute.path("sortOrder").asInt(Integer.MAX_VALUE);
    }

    private ObjectNode add(ObjectNode given) {
        var attribute = attribute(schema.all().size() + 1, "", "", "String100", false);
        attribute.remove("_id");
        return schema.add(attribute.setAll(given));
    }

    /// Takes a list of attributes, or of their ids, in their new order.
    private HttpReply reorder(HttpRequest request) throws InterruptedException {
        var body = Json.read(request.body());
        return loop.found(() -> {
            int order = 1;
            for (var item : body.isArray() ? body : body.path("schemas")) {
                var id = item.isTextual() ? item.asText() : Json.text(item, "_id", "");
                var place = Json.object().put("sortOrder", order++);
                schema.change(id, place);
            }
            return sorted();
        });
    }

    private static ArrayNode types() {
        var types = Json.array();
        List.of("String50", "String100", "alphaNumeric100", "phoneNumber", "email", "number")
                .forEach(type -> types.addObject().put("type", type));
        types.addObject().put("type", "boolean");
        return types;
    }

    private static ArrayNode attributes() {
        return Json.array()
                .add(attribute(1, "firstName", "First name", "alphaNumeric100", true))
                .add(attribute(2, "phoneNumber", "Phone number", "phoneNumber", true))
                .add(channel(3, "web", "Web", "WEB"))
                .add(channel(4, "whatsapp", "WhatsApp", "WHATSAPP"))
                .add(channel(5, "facebook", "Facebook", "FACEBOOK"))
                .add(channel(6, "email", "E-mail", "EMAIL"));
    }

    private static ObjectNode channel(int order, String key, String label, String type) {
        var attribute = attribute(order, key, label, "String100", true);
        attribute.put("isChannelIdentifier", true).set("channelTypes", Json.strings(List.of(type)));
        return attribute;
    }

    private static ObjectNode attribute(
            int order, String key, String label, String type, boolean pii) {
        var attribute =
                Json.object()
                        .put("_id", "68000000000000000001a00" + order)
                        .put("sortOrder", order)
                        .put("key", key)
                        .put("label", label)
                        .put("type", type)
                        .put("isChannelIdentifier", false)
                        .put("isRequired", order == 1)
                        .put("isPii", pii);
        attribute.putArray("channelTypes");
        return attribute;
    }
}
