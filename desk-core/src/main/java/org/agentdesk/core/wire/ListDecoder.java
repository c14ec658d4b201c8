package org.agentdesk.core.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.PullList;

/// Pull-mode lists and their requests. Arrays, single objects and JSON text are all in use.
final class ListDecoder {

    private ListDecoder() {}

    static ServerEvent subscriptions(Json payload) {
        return new ServerEvent.ListsTold(
                CimDecoder.many(payload).stream()
                        .filter(json -> !json.get("id").text().isEmpty())
                        .map(ListDecoder::list)
                        .toList());
    }

    static PullList list(Json json) {
        return new PullList(
                json.get("id").text(),
                json.get("name").text(),
                json.get("description").textOrNull());
    }

    static ServerEvent requests(Json payload, boolean all, CimDecoder cim, Instant arrived) {
        return new ServerEvent.ListRequestsTold(requests(payload, cim, arrived), all);
    }

    private static List<ListRequest> requests(Json payload, CimDecoder cim, Instant arrived) {
        return CimDecoder.many(payload).stream()
                .flatMap(json -> request(json, "", cim, arrived).stream())
                .toList();
    }

    /// One request that came or changed. The list it belongs to may be named outside.
    static ServerEvent changed(String name, Json payload, CimDecoder cim, Instant arrived) {
        var event = CimDecoder.unwrap(payload.get("pullModeEvent"));
        var outer = payload.get("conversationId").text();
        return request(event.isNull() ? payload : event, outer, cim, arrived)
                .<ServerEvent>map(ServerEvent.ListRequestChanged::new)
                .orElseGet(() -> new ServerEvent.Unreadable(name, "it names no request", null));
    }

    private static Optional<ListRequest> request(
            Json json, String outerList, CimDecoder cim, Instant arrived) {
        var id = CimDecoder.firstText(json.get("id"), json.get("requestId"));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var status = CimDecoder.firstText(json.get("status").get("name"), json.get("status"));
        return Optional.of(
                new ListRequest(
                        id,
                        CimDecoder.firstText(json.get("listId"), Json.of(outerList)),
                        ListRequest.Status.of(status),
                        cim.session(json.get("channelSession")),
                        Timestamps.read(json.get("time")).orElse(arrived)));
    }

    /// The list in a bare text, or in an object that names it.
    static ServerEvent removed(String name, Json payload) {
        var id =
                CimDecoder.firstText(
                        payload, payload.get("id"), payload.get("Id"), payload.get("listId"));
        return id.isEmpty()
                ? new ServerEvent.Unreadable(name, "it names no list", null)
                : new ServerEvent.ListRemoved(id);
    }
}
