package org.agentdesk.simulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Finds what a command needs, in all the places where desks have been seen to put it.
final class CommandFields {
    private CommandFields() {}

    static @Nullable ObjectNode event(JsonNode body) {
        return Json.unwrap(body.path("cimEvent")) instanceof ObjectNode event ? event : null;
    }

    static @Nullable String conversation(JsonNode body) {
        return firstOf(
                Json.text(body, "conversationId"),
                Json.text(body, "topicId"),
                Json.text(body.path("channelSession"), "conversationId"),
                Json.text(body.path("agentParticipant"), "conversationId"),
                Json.text(body.path("topicParticipant"), "conversationId"));
    }

    static @Nullable String participant(JsonNode body) {
        return Json.text(body.path("topicParticipant"), "id");
    }

    static @Nullable String list(JsonNode body) {
        return firstOf(Json.text(body, "listId"), Json.text(body.path("list"), "id"));
    }

    /// A pull-mode request, in an object or as the bare id.
    static @Nullable String request(JsonNode argument) {
        var body = Json.unwrap(argument);
        return body.isObject()
                ? firstOf(
                        Json.text(body, "id"), Json.text(body, "Id"), Json.text(body, "requestId"))
                : argument.asText();
    }

    /// How long a hold lasts, in seconds.
    static long hold(JsonNode body) {
        long seconds = body.path("duration").asLong(60);
        return Math.clamp(seconds, 1, 3_600);
    }

    static @Nullable String firstOf(@Nullable String... candidates) {
        for (var candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }
}
