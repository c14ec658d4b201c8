package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.agentdesk.simulator.centre.Announcements;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;

/// The `team-announcement` service.
final class AnnouncementPages {
    private static final String BASE = "/team-announcement/announcement";
    private static final int MOST = 1_000;

    private final OnLoop loop;
    private final Announcements all;

    AnnouncementPages(Centre centre) {
        this.loop = new OnLoop(centre.loop());
        this.all = centre.announcements();
    }

    void addTo(Router router) {
        router.on("GET", BASE, (r, _) -> loop.found(() -> page(r)))
                .on("POST", BASE, (r, _) -> loop.created(r, all::create))
                .on("PUT", BASE + "/seenStatus/*", (r, ids) -> seen(r, ids.getFirst()))
                .on("GET", BASE + "/*", (_, ids) -> loop.found(() -> all.find(ids.getFirst())))
                .on(
                        "PUT",
                        BASE + "/*",
                        (r, ids) -> loop.changed(r, f -> all.change(ids.getFirst(), f)))
                .on("DELETE", BASE + "/*", (_, i) -> loop.found(() -> all.delete(i.getFirst())));
    }

    private ArrayNode page(HttpRequest request) {
        var query =
                new Announcements.Query(
                        parts(request.parameter("teamIds")),
                        parts(request.parameter("supervisorIds")),
                        request.parameter("status"));
        int limit = Math.clamp(Numbers.of(request.parameter("limit"), MOST), 1, MOST);
        long page = Math.max(1, Numbers.of(request.parameter("page"), 1));
        var found = all.search(query).stream().skip((page - 1) * limit).limit(limit);
        return Json.array(found.toList());
    }

    private static Set<String> parts(String list) {
        return Arrays.stream(list.split(","))
                .filter(part -> !part.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private HttpReply seen(HttpRequest request, String id) throws InterruptedException {
        var agent = Json.text(Json.read(request.body()), "agentId", "");
        return loop.found(() -> all.seen(id, agent));
    }
}
