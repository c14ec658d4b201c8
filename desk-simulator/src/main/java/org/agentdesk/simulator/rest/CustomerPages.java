package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.CustomerBook;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// The customers of the `cim-customer` service.
final class CustomerPages {
    private static final int MOST = 1_000;

    private final OnLoop loop;
    private final CustomerBook book;

    CustomerPages(Centre centre) {
        this.loop = new OnLoop(centre.loop());
        this.book = centre.customerBook();
    }

    void addTo(Router router) {
        var one = "/cim-customer/customers/*";
        router.on("GET", "/cim-customer/customers", (r, _) -> loop.found(() -> page(r)))
                .on("POST", "/cim-customer/customers", (r, _) -> loop.created(r, this::add))
                .on("GET", one, (_, ids) -> loop.found(() -> book.find(ids.getFirst())))
                .on("PUT", one, (r, id) -> loop.changed(r, f -> book.change(id.getFirst(), f)))
                .on("DELETE", one, (_, ids) -> loop.found(() -> book.remove(ids.getFirst())));
    }

    private @Nullable JsonNode add(ObjectNode customer) {
        return Json.text(customer, "firstName", "").isBlank() ? null : book.add(customer);
    }

    /// A page as its grid asks for it: `offset` is the number of rows to skip.
    private ObjectNode page(HttpRequest request) {
        var all = book.search(query(request));
        int limit = Math.clamp(Numbers.of(request.parameter("limit"), 25), 1, MOST);
        int offset = Numbers.of(request.parameter("offset"), 0);
        var docs = all.stream().skip(offset).limit(limit).toList();
        return paged(docs, all.size(), limit, offset);
    }

    private static CustomerBook.Query query(HttpRequest request) {
        return new CustomerBook.Query(
                request.parameter("channelType"),
                request.parameter("customerChannelIdentifier"),
                request.parameter("paginateQuery"),
                request.parameter("sort"));
    }

    private static ObjectNode paged(List<ObjectNode> docs, int total, int limit, int offset) {
        int pages = Math.max(1, (total + limit - 1) / limit);
        int page = offset / limit + 1;
        var json = Json.object();
        json.set("docs", Json.array(docs));
        return json.put("totalDocs", total)
                .put("limit", limit)
                .put("offset", offset)
                .put("page", page)
                .put("totalPages", pages)
                .put("hasPrevPage", page > 1)
                .put("hasNextPage", page < pages);
    }
}
