package org.agentdesk.messages.events;

import java.util.Locale;
import java.util.Optional;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.words.Words;

/// Transfers, conferences and consultations: asked for, on the way, not to be had.
record RequestLines(Words words) {

    Optional<String> line(CimEvent event) {
        var data = Data.of(event);
        return switch (event.name()) {
            case TASK_ENQUEUED -> inState(data, "QUEUED", "request.queued.");
            case TASK_STATE_CHANGED -> stateChanged(data);
            case NO_AGENT_AVAILABLE -> nobody(data);
            default -> Optional.empty();
        };
    }

    private Optional<String> stateChanged(Json data) {
        var reason = data.get("task").get("state").get("reasonCode").text();
        return reason.equalsIgnoreCase("FORCE_CLOSED")
                ? Optional.of(words.get("request.cancelled"))
                : inState(data, "RESERVED", "request.reserved.");
    }

    /// The line for the first medium that is in a state and not the customer's own request.
    private Optional<String> inState(Json data, String state, String prefix) {
        return data.get("task").get("activeMedia").items().stream()
                .filter(medium -> medium.get("state").text().equalsIgnoreCase(state))
                .flatMap(medium -> placed(data, medium, prefix).stream())
                .findFirst();
    }

    private Optional<String> placed(Json data, Json medium, String prefix) {
        var key = prefix + direction(medium.get("type"));
        if (!words.has(key)) {
            return Optional.empty();
        }
        var own = medium.get("queue").get("name").text();
        var queue = own.isBlank() ? data.get("queue").get("name").text() : own;
        var shown = Data.shown(queue);
        return Optional.of(words.get(key, shown.isEmpty() ? words.get("request.anAgent") : shown));
    }

    private Optional<String> nobody(Json data) {
        var key = "request.nobody." + direction(data.get("requestType"));
        return words.has(key) ? Optional.of(words.get(key)) : Optional.empty();
    }

    private static String direction(Json type) {
        return type.get("direction").text().toUpperCase(Locale.ROOT);
    }
}
