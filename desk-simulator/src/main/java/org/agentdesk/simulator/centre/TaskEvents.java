package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.agentdesk.simulator.json.Json;

/// Makes the CimEvents of the routing engine.
final class TaskEvents {
    private final CimEvents events;

    TaskEvents(CimEvents events) {
        this.events = events;
    }

    private ObjectNode event(Conversation c, CimName name, JsonNode data) {
        return events.event(c, name, Emitters.ROUTING_ENGINE.json(), data);
    }

    /// TASK_STATE_CHANGED.
    ///
    /// @param taskChanged whether the task's own state changed, and not only its media
    ObjectNode taskChanged(Task task, boolean taskChanged) {
        var data = Json.object();
        data.set("task", task.json());
        data.put("taskStateChanged", taskChanged);
        data.putArray("mediaStateChanges").add(task.mediaId());
        return event(task.conversation(), CimName.TASK_STATE_CHANGED, data);
    }

    /// TASK_ENQUEUED.
    ObjectNode enqueued(Task task) {
        var data = Json.object();
        data.set("task", task.json());
        var queue = task.request().queue();
        data.set("queue", queue == null ? null : queue.json());
        return event(task.conversation(), CimName.TASK_ENQUEUED, data);
    }

    /// NO_AGENT_AVAILABLE.
    ObjectNode noAgent(Task task) {
        var data = Json.object();
        data.set("requestType", task.request().typeJson());
        return event(task.conversation(), CimName.NO_AGENT_AVAILABLE, data);
    }

    /// AGENT_RESERVED.
    ObjectNode reserved(Task task) {
        var data = Json.object();
        data.set("task", task.json());
        data.set("ccUser", Objects.requireNonNull(task.agent()).ccUser());
        return event(task.conversation(), CimName.AGENT_RESERVED, data);
    }

    /// AGENT_OUTBOUND.
    ObjectNode outbound(Conversation c, Agent agent) {
        var data =
                Json.object().put("channelSessionId", c.session().id()).put("agentId", agent.id());
        return event(c, CimName.AGENT_OUTBOUND, data);
    }

    /// AGENT_MRD_INTERRUPTED.
    ///
    /// @param conversations ids of the agent's conversations in the MRD
    ObjectNode interrupted(Conversation c, Agent agent, String mrdId, List<String> conversations) {
        var data = Json.object().put("mrdId", mrdId).put("agentId", agent.id());
        data.set("conversations", Json.strings(conversations));
        return event(c, CimName.AGENT_MRD_INTERRUPTED, data);
    }
}
