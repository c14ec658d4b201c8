package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// The events of a conversation that are kept, in the order they happened.
final class Transcript {
    private static final int MAX_EVENTS = 10_000;

    private final List<ObjectNode> events = new ArrayList<>();
    private final Map<String, ObjectNode> messages = new HashMap<>();

    void add(ObjectNode event) {
        if (events.size() >= MAX_EVENTS) {
            events.removeFirst();
        }
        events.add(event);
        var id = Json.text(event.path("data"), "id");
        if (id != null && isMessage(event)) {
            messages.put(id, event);
        }
    }

    private static boolean isMessage(ObjectNode event) {
        return event.path("name").asText().endsWith("_MESSAGE");
    }

    /// The event of the message with that id, or null.
    @Nullable ObjectNode message(String messageId) {
        return messages.get(messageId);
    }

    List<ObjectNode> events() {
        return events;
    }

    /// The message events only, oldest first.
    List<ObjectNode> messageEvents() {
        return events.stream().filter(Transcript::isMessage).toList();
    }

    /// The history as `onTopicData` carries it: iso times and never a missing `data`.
    ArrayNode history() {
        var history = Json.array();
        for (var event : events) {
            var copy = event.deepCopy();
            copy.put("timestamp", Times.history(event.path("timestamp").asLong()));
            history.add(copy);
        }
        return history;
    }
}
