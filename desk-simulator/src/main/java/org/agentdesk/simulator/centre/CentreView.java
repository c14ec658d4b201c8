package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.agentdesk.simulator.directory.ServiceQueue;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// The contact centre as REST services show it. Loop thread only.
public final class CentreView {
    private final Centre centre;

    /// A view of a centre.
    public CentreView(Centre centre) {
        this.centre = centre;
    }

    /// Who could take a transfer, conference or consult of a conversation, by queue.
    public ArrayNode availableAgents(String conversationId, String agentId) {
        var conversation = centre.conversation(conversationId);
        var rows = Json.array();
        for (var queue : centre.queues().all()) {
            var agents =
                    centre.agents().stream()
                            .filter(agent -> agent.canTake(queue.mrdId()))
                            .filter(agent -> !agent.id().equals(agentId))
                            .filter(a -> conversation == null || isOutside(a, conversation))
                            .map(agent -> availableAgent(agent, queue))
                            .toList();
            var row = rows.addObject().put("queueId", queue.id()).put("queueName", queue.name());
            row.put("mrdId", queue.mrdId()).put("totalAvailableAgents", agents.size());
            row.set("availableAgents", Json.array(agents));
        }
        return rows;
    }

    private static boolean isOutside(Agent agent, Conversation conversation) {
        return conversation.participant(agent).isEmpty();
    }

    private static ObjectNode availableAgent(Agent agent, ServiceQueue queue) {
        var seat = Objects.requireNonNull(agent.seat(queue.mrdId()));
        var json = Json.object().put("id", agent.id()).put("name", agent.name());
        json.put("state", seat.state().name());
        json.set("extensions", Json.strings(List.of(agent.user().extension())));
        return json;
    }

    /// The open tasks of an agent.
    public ArrayNode tasks(String agentId) {
        var agent = centre.agent(agentId);
        return agent == null
                ? Json.array()
                : Json.array(agent.tasks().stream().map(Task::json).toList());
    }

    /// A conversation as events show it, null when it is unknown.
    public @Nullable JsonNode conversation(String conversationId) {
        var conversation = centre.anyConversation(conversationId);
        return conversation == null ? null : conversation.json();
    }

    /// The free data of a conversation, a missing node when it is unknown.
    public JsonNode conversationData(String conversationId) {
        var conversation = centre.anyConversation(conversationId);
        return conversation == null ? MissingNode.getInstance() : conversation.dataJson();
    }
}
