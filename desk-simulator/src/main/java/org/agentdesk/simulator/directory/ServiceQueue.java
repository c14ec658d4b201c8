package org.agentdesk.simulator.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;

/// A precision queue; every agent serves every queue.
public record ServiceQueue(String id, String name, String mrdId) {

    /// The short form `{id, name}` used in tasks and requests.
    public ObjectNode json() {
        return Json.object().put("id", id).put("name", name);
    }
}
