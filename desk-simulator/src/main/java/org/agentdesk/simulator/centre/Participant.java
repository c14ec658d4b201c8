package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// An agent in a conversation.
final class Participant {
    private final String id;
    private final Agent agent;
    private final String conversationId;
    private final @Nullable Task task;
    private final long joined;
    private Role role;
    private Loop.Timer wrapUp = () -> {};
    private long wrapUpEnds;

    /// @param id the record's id, chosen by the desk or made here
    /// @param task what the agent holds for it; null for one who only watches
    Participant(
            String id,
            Agent agent,
            String conversationId,
            @Nullable Task task,
            Role role,
            long joined) {
        this.id = id;
        this.agent = agent;
        this.conversationId = conversationId;
        this.task = task;
        this.role = role;
        this.joined = joined;
    }

    /// The same participant holding another task.
    Participant with(Task other) {
        return new Participant(id, agent, conversationId, other, role, joined);
    }

    Agent agent() {
        return agent;
    }

    @Nullable Task task() {
        return task;
    }

    Role role() {
        return role;
    }

    void becomes(Role next) {
        role = next;
    }

    /// @param ends when the timer goes off
    void wrapUpUntil(long ends, Loop.Timer timer) {
        wrapUp = timer;
        wrapUpEnds = ends;
    }

    /// When the wrap-up ends; 0 where none has begun.
    long wrapUpEnds() {
        return wrapUpEnds;
    }

    void endWrapUp() {
        wrapUp.cancel();
    }

    ObjectNode json() {
        var json = Json.object().put("id", id).put("type", "AGENT").put("role", role.name());
        json.set("participant", agent.ccUser());
        json.put("joiningTime", Times.history(joined)).putNull("token");
        json.put("conversationId", conversationId).put("isActive", true);
        json.putArray("userCredentials");
        return json.put("state", "SUBSCRIBED").putNull("stateChangedOn");
    }
}
