package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;

/// The `cim-customer` service: schema, labels, and the settings an agent keeps there.
final class CustomerPages {
    private static final int MAX_AGENTS = 1_000;

    private final Map<String, ObjectNode> settings = new ConcurrentHashMap<>();

    void addTo(Router router) {
        router.json("GET", "/cim-customer/customerSchema", _ -> schema())
                .json("GET", "/cim-customer/label", _ -> labels())
                .json("GET", "/cim-customer/agentSetting", this::setting)
                .on("PUT", "/cim-customer/agentSetting/*", this::changeSetting);
    }

    private static ArrayNode schema() {
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

    private static ArrayNode labels() {
        return Json.array()
                .add(label(1, "VIP", "#b45309"))
                .add(label(2, "Complaint", "#b91c1c"))
                .add(label(3, "Newsletter", "#15803d"));
    }

    private static ObjectNode label(int number, String name, String colour) {
        return Json.object()
                .put("_id", "68000000000000000001b00" + number)
                .put("name", name)
                .put("colorCode", colour)
                .put("createdBy", "sue")
                .put("createdAt", "2026-01-05T08:00:00.000Z")
                .put("updatedAt", "2026-01-05T08:00:00.000Z")
                .put("__v", 0);
    }

    private JsonNode setting(HttpRequest request) {
        return settings.getOrDefault(request.parameter("user_Id"), usual());
    }

    private static ObjectNode usual() {
        return Json.object().put("theme", "light").put("language", "en");
    }

    private HttpReply changeSetting(HttpRequest request, List<String> segments) {
        if (!(Json.read(request.body()) instanceof ObjectNode change)) {
            return Router.failure(400, "Not a JSON object");
        }
        if (settings.size() >= MAX_AGENTS) {
            settings.clear();
        }
        var changed =
                settings.compute(
                        segments.getFirst(),
                        (_, now) -> (now == null ? usual() : now.deepCopy()).setAll(change));
        return HttpReply.json(200, changed);
    }
}
