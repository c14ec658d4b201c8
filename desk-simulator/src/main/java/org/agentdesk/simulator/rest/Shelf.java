package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Records that a service keeps for its clients, each with an id; the oldest give way when there
/// are too many. Loop thread only.
final class Shelf {
    private static final int MAX_KEPT = 1_000;

    private final String idField;
    private final SequencedMap<String, ObjectNode> records = new LinkedHashMap<>();

    /// @param idField in which field of a record its id is
    Shelf(String idField, ArrayNode first) {
        this.idField = idField;
        first.valueStream().forEach(record -> add(record.deepCopy()));
    }

    ArrayNode all() {
        return Json.array(records.values());
    }

    ArrayNode where(Predicate<ObjectNode> which) {
        return Json.array(records.values().stream().filter(which).toList());
    }

    @Nullable ObjectNode find(String id) {
        return records.get(id);
    }

    /// Adds a record, which gets an id when it has none.
    ObjectNode add(ObjectNode record) {
        if (Json.text(record, idField, "").isBlank()) {
            record.put(idField, UUID.randomUUID().toString().replace("-", "").substring(0, 24));
        }
        if (records.size() >= MAX_KEPT) {
            records.pollFirstEntry();
        }
        records.put(Json.text(record, idField, ""), record);
        return record;
    }

    /// Sets some fields; null when there is no such record. The id stays.
    @Nullable ObjectNode change(String id, ObjectNode fields) {
        var record = records.get(id);
        if (record != null) {
            record.setAll(fields);
            record.put(idField, id);
        }
        return record;
    }

    /// Takes a record away; null when there is none.
    @Nullable ObjectNode remove(String id) {
        return records.remove(id);
    }
}
