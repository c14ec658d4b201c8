package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.agentdesk.simulator.json.Json;

/// The past activities of the customers: what happened in their conversations, and what belongs to
/// none, such as a campaign's message. Loop thread only.
public final class History {
    private static final int MAX_LOOSE = 2_000;
    private static final Comparator<JsonNode> NEWEST_FIRST =
            Comparator.comparing((JsonNode e) -> e.path("timestamp").asText()).reversed();

    private final Centre centre;
    private final List<Loose> loose = new ArrayList<>();

    private record Loose(String customerId, ObjectNode event) {}

    History(Centre centre) {
        this.centre = centre;
    }

    /// A page of a customer's activities, newest first.
    ///
    /// @param page the number of the page, from 0
    public ObjectNode activities(String customerId, int limit, int page) {
        var events =
                Stream.concat(inConversations(customerId), loose(customerId))
                        .toList()
                        .reversed()
                        .stream()
                        .sorted(NEWEST_FIRST)
                        .toList();
        var docs = events.stream().skip((long) page * limit).limit(limit).toList();
        var json = Json.object();
        json.set("docs", Json.array(docs));
        return json.put("total", events.size()).put("limit", limit).put("offset", page);
    }

    private Stream<JsonNode> inConversations(String customerId) {
        return centre.conversations().stream()
                .filter(c -> c.customer().id().equals(customerId))
                .flatMap(c -> c.transcript().history().valueStream());
    }

    private Stream<JsonNode> loose(String customerId) {
        return loose.stream()
                .filter(kept -> kept.customerId().equals(customerId))
                .map(kept -> kept.event().deepCopy());
    }

    /// Keeps an event that belongs to no conversation.
    void keep(String customerId, ObjectNode event) {
        if (loose.size() >= MAX_LOOSE) {
            loose.removeFirst();
        }
        event.put("timestamp", Times.history(centre.now()));
        loose.add(new Loose(customerId, event));
    }

    /// Publishes an activity, such as a call's: into its conversation, or else into the history of
    /// the customer it names. False when it names neither, or nothing at all.
    public boolean publish(ObjectNode activity) {
        var header = activity.path("data").path("header");
        var named = Json.text(activity, "conversationId");
        var id = named == null ? Json.text(header, "conversationId", "") : named;
        var conversation = centre.anyConversation(id);
        if (Json.text(activity, "name") == null || !activity.path("data").isObject()) {
            return false;
        }
        var event = completed(activity);
        if (conversation != null) {
            event.put("conversationId", id).set("roomInfo", conversation.roomInfo());
            centre.post().record(conversation, event.put("timestamp", centre.now()));
            return true;
        }
        var customer = centre.customerBook().find(Json.text(header.path("customer"), "_id", ""));
        if (customer != null) {
            keep(Json.text(customer, "_id", ""), event);
        }
        return customer != null;
    }

    private ObjectNode completed(ObjectNode activity) {
        var event = activity.deepCopy();
        event.put("id", Json.text(event, "id", centre.ids().hex()));
        event.put("type", Json.text(event, "type", "ACTIVITY"));
        return event;
    }

    /// Gives the conversations and activities of one customer to another; false when there are none
    /// or a customer is unknown.
    public boolean reassign(JsonNode current, JsonNode next) {
        var from = id(current);
        var record = centre.customerBook().meant(next);
        var theirs =
                centre.conversations().stream()
                        .filter(c -> c.customer().id().equals(from))
                        .toList();
        if (record == null || theirs.isEmpty()) {
            return false;
        }
        theirs.forEach(c -> c.customer(c.customer().as(record)));
        var to = Json.text(record, "_id", "");
        loose.replaceAll(l -> l.customerId().equals(from) ? new Loose(to, l.event()) : l);
        return true;
    }

    private static String id(JsonNode customer) {
        return customer.isTextual() ? customer.asText() : Json.text(customer, "_id", "");
    }
}
