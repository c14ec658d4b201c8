package org.agentdesk.core.wire;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Mrd;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Presence;

/// `agentPresence` of old and new servers.
final class PresenceDecoder {

    private PresenceDecoder() {}

    static ServerEvent presence(Json payload, Instant arrived) {
        var told = payload.get("agentPresence");
        var state = told.get("state");
        var name = CimDecoder.firstText(state.get("name"), state);
        if (name.isEmpty()) {
            return new ServerEvent.Unreadable("agentPresence", "it names no state", null);
        }
        return new ServerEvent.PresenceTold(
                new Presence(
                        AgentState.of(name),
                        name,
                        reason(state.get("reasonCode")),
                        Timestamps.read(told.get("stateChangeTime")).orElse(arrived),
                        mrds(told, arrived)),
                !payload.get("action").text().equalsIgnoreCase("AGENT_STATE_UNCHANGED"),
                payload.get("agentStateChanged").text().equals("true"),
                payload.get("mrdStateChanges").items().stream()
                        .map(Json::text)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static @org.jspecify.annotations.Nullable String reason(Json code) {
        var name = CimDecoder.firstText(code.get("name"), code);
        return name.isEmpty() ? null : name;
    }

    private static List<Mrd> mrds(Json told, Instant arrived) {
        var personal = told.get("agent").get("associatedMrds").items();
        return told.get("agentMrdStates").items().stream()
                .filter(json -> !json.get("mrd").get("id").text().isEmpty())
                .map(json -> mrd(json, personal, arrived))
                .toList();
    }

    private static Mrd mrd(Json json, List<Json> personal, Instant arrived) {
        var mrd = json.get("mrd");
        var id = mrd.get("id").text();
        var state = CimDecoder.firstText(json.get("state").get("name"), json.get("state"));
        return new Mrd(
                id,
                CimDecoder.firstText(mrd.get("name"), mrd.get("id")),
                MrdState.of(state),
                state,
                Timestamps.read(json.get("stateChangeTime")).orElse(arrived),
                maxTasks(json, mrd, id, personal));
    }

    private static int maxTasks(Json json, Json mrd, String id, List<Json> personal) {
        var assigned =
                personal.stream()
                        .filter(p -> p.get("mrdId").text().equals(id))
                        .map(p -> p.get("maxAgentTasks"))
                        .findFirst()
                        .orElse(Json.Null.NULL);
        var text =
                CimDecoder.firstText(json.get("maxAgentTasks"), assigned, mrd.get("maxRequests"));
        var number = CimDecoder.number(Json.of(text));
        return number == null ? 0 : Math.max(0, number.intValue());
    }
}
