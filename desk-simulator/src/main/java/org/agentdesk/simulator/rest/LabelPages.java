package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.agentdesk.simulator.centre.Loop;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// The labels of the `cim-customer` service.
final class LabelPages {
    private static final String BASE = "/cim-customer/label";
    private static final String SINCE = "2026-01-05T08:00:00.000Z";

    private final OnLoop loop;
    private final Shelf labels = new Shelf("_id", first());

    LabelPages(Loop loop) {
        this.loop = new OnLoop(loop);
    }

    void addTo(Router router) {
        router.on("GET", BASE, (_, _) -> loop.found(labels::all))
                .on("POST", BASE, (r, _) -> loop.created(r, this::add))
                .on("PUT", BASE, (r, _) -> loop.changed(r, f -> change(r, f)))
                .on("DELETE", BASE, (r, _) -> loop.found(() -> labels.remove(id(r))));
    }

    private static String id(HttpRequest request) {
        return request.parameter("_id");
    }

    private @Nullable ObjectNode add(ObjectNode given) {
        if (Json.text(given, "name", "").isBlank()) {
            return null;
        }
        var now = Instant.now().toString();
        var label = Json.object().put("colorCode", "#334155").put("createdBy", "");
        return labels.add(
                label.<ObjectNode>setAll(given).put("createdAt", now).put("updatedAt", now));
    }

    private @Nullable ObjectNode change(HttpRequest request, ObjectNode fields) {
        fields.put("updatedAt", Instant.now().toString());
        return labels.change(id(request), fields);
    }

    private static ArrayNode first() {
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
                .put("createdAt", SINCE)
                .put("updatedAt", SINCE)
                .put("__v", 0);
    }
}
