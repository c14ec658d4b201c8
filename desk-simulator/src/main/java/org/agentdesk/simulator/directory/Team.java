package org.agentdesk.simulator.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;

/// A team of agents.
public record Team(String id, String name) {

    /// As `userTeam` shows it.
    public ObjectNode json() {
        return Json.object().put("teamId", id).put("teamName", name);
    }
}
