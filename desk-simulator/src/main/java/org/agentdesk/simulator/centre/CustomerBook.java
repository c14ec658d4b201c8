package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.agentdesk.simulator.directory.ChannelType;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// The customers who are known, with whatever attributes they have; somebody who comes back is
/// found by identifier. The oldest give way when there are too many. Loop thread only.
public final class CustomerBook {
    private static final int MAX_KEPT = 5_000;

    private final Ids ids;
    private final SequencedMap<String, ObjectNode> records = new LinkedHashMap<>();
    private final SequencedMap<String, ObjectNode> byIdentifier = new LinkedHashMap<>();

    CustomerBook(Ids ids) {
        this.ids = ids;
    }

    /// What to look for. An empty text leaves a condition out.
    ///
    /// @param channel the name of a channel type, in any case
    /// @param identifier an identifier on that channel
    /// @param filter `field:text`, records whose field contains the text in any case
    /// @param sort `field:asc` or `field:desc`
    public record Query(String channel, String identifier, String filter, String sort) {}

    /// The customer behind an identifier, made when there is none yet.
    Customer arriving(String name, String identifier, ChannelType channel) {
        var known = byIdentifier.get(identifier);
        var record = known == null ? add(fresh(name, identifier, channel)) : known;
        var key = key(channel.name());
        var identifiers = record.path(key).isArray() ? record.withArray(key) : record.putArray(key);
        if (identifiers.valueStream().noneMatch(i -> i.asText().equals(identifier))) {
            identifiers.add(identifier);
        }
        bounded(byIdentifier).put(identifier, record);
        return new Customer(record, identifier, channel);
    }

    private static ObjectNode fresh(String name, String identifier, ChannelType channel) {
        var json = Json.object().put("firstName", name);
        json.putArray("phoneNumber").add(identifier.startsWith("+") ? identifier : "");
        json.putArray(key(channel.name())).add(identifier);
        return json;
    }

    private static String key(String channel) {
        return channel.toLowerCase(Locale.ROOT);
    }

    private static SequencedMap<String, ObjectNode> bounded(SequencedMap<String, ObjectNode> map) {
        if (map.size() >= MAX_KEPT) {
            map.pollFirstEntry();
        }
        return map;
    }

    /// The record with that id, or null.
    public @Nullable ObjectNode find(String id) {
        return records.get(id);
    }

    /// Every record that fits, oldest first unless sorted.
    public List<ObjectNode> search(Query query) {
        var fitting = records.values().stream().filter(record -> fits(record, query)).toList();
        var order = order(query.sort());
        return order == null ? fitting : fitting.stream().sorted(order).toList();
    }

    private static boolean fits(ObjectNode record, Query query) {
        var filter = query.filter().split(":", 2);
        boolean wanted = filter.length < 2 || contains(record.path(filter[0]), filter[1]);
        return wanted
                && (query.identifier().isEmpty()
                        || isKnownAs(record, query.channel(), query.identifier()));
    }

    private static boolean isKnownAs(ObjectNode record, String channel, String identifier) {
        var value = record.path(key(channel));
        return value.isArray()
                ? value.valueStream().anyMatch(item -> item.asText().equals(identifier))
                : value.asText().equals(identifier);
    }

    private static boolean contains(JsonNode value, String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return value.isArray()
                ? value.valueStream().anyMatch(item -> contains(item, text))
                : value.asText().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static @Nullable Comparator<ObjectNode> order(String sort) {
        var parts = sort.split(":", 2);
        if (parts[0].isBlank()) {
            return null;
        }
        Comparator<ObjectNode> order =
                Comparator.comparing(r -> r.path(parts[0]).asText().toLowerCase(Locale.ROOT));
        boolean down = parts.length == 2 && parts[1].toLowerCase(Locale.ROOT).matches("desc.*|-1");
        return down ? order.reversed() : order;
    }

    /// Adds a customer and completes the record with what every record has.
    public ObjectNode add(ObjectNode given) {
        var record = Json.object().put("_id", ids.hex()).put("firstName", "");
        record.putArray("phoneNumber");
        record.put("isAnonymous", false).put("__v", 0).putArray("labels");
        record.setAll(given);
        if (Json.text(record, "_id", "").isBlank()) {
            record.put("_id", ids.hex());
        }
        bounded(records).put(Json.text(record, "_id", ""), record);
        return record;
    }

    /// Sets some fields of a customer; null when unknown. The id stays.
    public @Nullable ObjectNode change(String id, ObjectNode fields) {
        var record = records.get(id);
        if (record != null) {
            record.setAll(fields);
            record.put("_id", id);
        }
        return record;
    }

    /// Forgets a customer; null when unknown.
    public @Nullable ObjectNode remove(String id) {
        var record = records.remove(id);
        byIdentifier.values().removeIf(known -> known == record);
        return record;
    }

    /// The record meant by a whole customer or an id, added when it is a customer not known yet;
    /// null when it is neither.
    @Nullable ObjectNode meant(JsonNode customer) {
        var id = customer.isTextual() ? customer.asText() : Json.text(customer, "_id", "");
        var known = records.get(id);
        return known == null && customer instanceof ObjectNode object
                ? add(object.deepCopy())
                : known;
    }

    /// From now on the identifier belongs to that customer.
    void link(String identifier, ObjectNode record) {
        byIdentifier.put(identifier, record);
    }
}
