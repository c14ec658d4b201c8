package org.agentdesk.simulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Reads the two shapes of `changeAgentState`.
final class StateReader {
    static final String TASK = "changeAgentState";

    private StateReader() {}

    static AgentCommand read(JsonNode body) {
        var action = Json.text(body, "action", "").toLowerCase(Locale.ROOT);
        var agentId = Json.text(body, "agentId", "");
        return switch (action) {
            case "agentstate", "agentlogoutstate" -> global(agentId, body.path("state"));
            case "agentmrdstate", "changeagentmrdstate" -> mrd(agentId, body);
            default -> new AgentCommand.Invalid(TASK, "Unknown or missing action");
        };
    }

    private static AgentCommand global(String agentId, JsonNode state) {
        var name = state.isTextual() ? state.asText() : Json.text(state, "name", "");
        return new AgentCommand.ChangeState(
                agentId, name.toUpperCase(Locale.ROOT), reason(state.path("reasonCode")));
    }

    private static @Nullable JsonNode reason(JsonNode reason) {
        boolean none =
                reason.isMissingNode()
                        || reason.isNull()
                        || reason.isContainerNode() && reason.isEmpty()
                        || reason.isTextual() && reason.asText().isBlank();
        return none ? null : reason;
    }

    private static AgentCommand mrd(String agentId, JsonNode body) {
        var state = body.path("state");
        var name = state.isObject() ? Json.text(state, "name", "") : state.asText();
        return new AgentCommand.ChangeMrdState(
                agentId, Json.text(body, "mrdId", ""), name.toUpperCase(Locale.ROOT));
    }
}
