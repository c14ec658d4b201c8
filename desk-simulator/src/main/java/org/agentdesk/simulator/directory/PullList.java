package org.agentdesk.simulator.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;

/// A pull-mode list that agents subscribe to.
public record PullList(String id, String name, String description) {

    /// As `/pull-mode-list` and `onPullModeSubscribedList` show it.
    public ObjectNode json() {
        return Json.object().put("id", id).put("name", name).put("description", description);
    }
}
