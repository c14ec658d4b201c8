package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.Faults;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;

/// The `team-announcement` service; new and deleted ones are also told over the socket.
final class Announcements {
    private static final int MAX_KEPT = 500;

    private final Centre centre;
    private final Map<String, ObjectNode> kept = new LinkedHashMap<>();

    Announcements(Centre centre) {
        this.centre = centre;
    }

    void addTo(Router router) {
        router.on("GET", "/team-announcement/announcement", (_, _) -> list())
                .on("POST", "/team-announcement/announcement", (request, _) -> create(request))
                .on("DELETE", "/team-announcement/announcement/*", (_, ids) -> delete(ids))
                .on("PUT", "/team-announcement/announcement/seenStatus/*", this::seen);
    }

    private synchronized HttpReply list() {
        return HttpReply.json(200, Json.array(kept.values()));
    }

    private synchronized HttpReply create(HttpRequest request) {
        if (!(Json.read(request.body()) instanceof ObjectNode announcement)
                || kept.size() >= MAX_KEPT) {
            return Router.failure(400, "Not an announcement");
        }
        var id = UUID.randomUUID().toString();
        announcement.put("id", id).put("status", "active").putArray("seenBy");
        kept.put(id, announcement);
        tell("ANNOUNCEMENT_CREATED", announcement);
        return HttpReply.json(201, announcement);
    }

    private synchronized HttpReply delete(List<String> ids) {
        var gone = kept.remove(ids.getFirst());
        if (gone == null) {
            return Router.failure(404, "No such announcement");
        }
        tell("ANNOUNCEMENT_DELETED", gone);
        return HttpReply.json(200, gone);
    }

    private synchronized HttpReply seen(HttpRequest request, List<String> ids) {
        var announcement = kept.get(ids.getFirst());
        if (announcement == null) {
            return Router.failure(404, "No such announcement");
        }
        announcement.withArray("seenBy").add(Json.text(Json.read(request.body()), "agentId", ""));
        return HttpReply.json(200, announcement);
    }

    private void tell(String event, ObjectNode announcement) {
        var copy = announcement.deepCopy();
        centre.loop().post(() -> new Faults(centre).emitToAll(event, copy));
    }
}
