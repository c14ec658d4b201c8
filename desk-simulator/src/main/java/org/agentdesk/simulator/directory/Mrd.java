package org.agentdesk.simulator.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;

/// A media routing domain.
///
/// @param maxRequests how many tasks of it an agent may hold
/// @param interruptible whether work in a non-interruptible MRD interrupts it
public record Mrd(String id, String type, String name, int maxRequests, boolean interruptible) {

    /// As `agentMrdStates[].mrd` and `/media-routing-domains` show it.
    public ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("type", type)
                .put("name", name)
                .putNull("description")
                .put("maxRequests", maxRequests)
                .put("interruptible", interruptible);
    }
}
