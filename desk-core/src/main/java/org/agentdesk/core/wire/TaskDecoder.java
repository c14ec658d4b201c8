package org.agentdesk.core.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Task;

/// Tasks from JSON: with media, or flat as servers wrote them before 2022.
final class TaskDecoder {

    private TaskDecoder() {}

    /// The task in a value; empty when it is no object.
    static Optional<Task> task(Json json) {
        if (!(json instanceof Json.Obj)) {
            return Optional.empty();
        }
        var state = json.get("state");
        var assigned = json.get("assignedTo");
        var media = CimDecoder.many(json.get("activeMedia")).stream().map(TaskDecoder::media);
        return Optional.of(
                new Task(
                        json.get("id").text(),
                        CimDecoder.conversationId(json),
                        CimDecoder.firstText(state.get("name"), state).toUpperCase(Locale.ROOT),
                        state.get("reasonCode").textOrNull(),
                        Json.of(CimDecoder.firstText(assigned.get("id"), assigned)).textOrNull(),
                        CimDecoder.firstText(assigned.get("name"), assigned.get("username")),
                        json.get("activeMedia").isNull() ? flat(json) : media.toList()));
    }

    private static List<Task.Media> flat(Json json) {
        return json.get("queue").isNull() ? List.of() : List.of(media(json));
    }

    private static Task.Media media(Json json) {
        var type = json.get("type");
        return new Task.Media(
                json.get("id").text(),
                json.get("mrdId").textOrNull(),
                CimDecoder.upper(type.get("direction")),
                CimDecoder.upper(type.get("mode")),
                CimDecoder.firstText(json.get("state").get("name"), json.get("state"))
                        .toUpperCase(Locale.ROOT),
                json.get("queue").get("name").textOrNull(),
                type.get("metadata").get("requestedBy").textOrNull(),
                Timestamps.read(json.get("enqueueTime")).orElse(null),
                Timestamps.read(json.get("answerTime")).orElse(null));
    }
}
