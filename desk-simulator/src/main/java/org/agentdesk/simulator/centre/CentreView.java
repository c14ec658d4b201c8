package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.agentdesk.simulator.directory.ServiceQueue;
import org.agentdesk.simulator.json.Json;

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
        for (var queue : centre.directory().queues()) {
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

    /// A page of a customer's past activities, newest first.
    public ObjectNode activities(String customerId, int limit, int page) {
        var events =
                centre.conversations().stream()
                        .filter(c -> c.customer().id().equals(customerId))
                        .flatMap(c -> c.transcript().history().valueStream())
                        .toList()
                        .reversed();
        var json = Json.object();
        json.set(
                "docs",
                Json.array(events.stream().skip((long) page * limit).limit(limit).toList()));
        return json.put("total", events.size()).put("limit", limit).put("offset", page);
    }

    /// The free data of a conversation, a missing node when it is unknown.
    public JsonNode conversationData(String conversationId) {
        var conversation = centre.anyConversation(conversationId);
        return conversation == null ? MissingNode.getInstance() : conversation.dataJson();
    }

    /// Conversations in progress, by queue.
    public ArrayNode activeChats() {
        return byQueue(Conversation::hasPrimary, this::activeChat);
    }

    /// Conversations waiting for an agent, by queue.
    public ArrayNode queuedChats() {
        return byQueue(c -> !c.hasPrimary() && !c.openTasks().isEmpty(), this::queuedChat);
    }

    private interface Row {
        ObjectNode of(Conversation conversation);
    }

    private ArrayNode byQueue(Predicate<Conversation> which, Row row) {
        var rows = Json.array();
        for (var queue : centre.directory().queues()) {
            var chats =
                    centre.conversations().stream()
                            .filter(c -> c.queue() == queue && which.test(c))
                            .map(row::of)
                            .toList();
            rows.addObject()
                    .put("queueId", queue.id())
                    .put("queueName", queue.name())
                    .set("chats", Json.array(chats));
        }
        return rows;
    }

    private ObjectNode chat(Conversation conversation) {
        var customer = conversation.customer();
        var json =
                Json.object()
                        .put("channelType", customer.channelType().name())
                        .put("customerName", customer.firstName())
                        .put("channelIdentity", customer.identifier());
        json.putArray("customerLabels");
        return json;
    }

    private long age(Conversation conversation) {
        return (centre.now() - conversation.started()) / 1_000;
    }

    private ObjectNode activeChat(Conversation conversation) {
        var json = chat(conversation).put("direction", "INBOUND");
        json.put("activeSince", age(conversation)).put("conversationId", conversation.id());
        conversation.participants().stream()
                .filter(p -> p.role() == Role.PRIMARY)
                .findFirst()
                .ifPresent(p -> name(json, p.agent()));
        json.put("conversationState", conversation.state());
        json.set("channelSession", conversation.session().json());
        json.set("channelSessions", Json.array().add(conversation.session().json()));
        var participants = conversation.participants().stream().map(Participant::json).toList();
        json.set("participants", Json.array(participants));
        return json;
    }

    private static void name(ObjectNode json, Agent agent) {
        json.put("agentName", agent.user().firstName() + " " + agent.user().lastName());
        json.put("agentUsername", agent.name());
    }

    private ObjectNode queuedChat(Conversation conversation) {
        return chat(conversation).put("waitingSince", age(conversation));
    }

    /// All agents with their states.
    public ObjectNode agentActivity() {
        var json = Json.object();
        json.set("agents", Json.array(centre.agents().stream().map(this::activity).toList()));
        return json;
    }

    private ObjectNode activity(Agent agent) {
        long chats = agent.tasks().stream().filter(Task::isHeld).count();
        var json = Json.object().put("id", agent.id()).put("name", agent.name());
        json.put("state", agent.state().name()).put("activeChatsCount", chats);
        var queues = centre.directory().queues().stream().map(ServiceQueue::name).toList();
        json.set("agentQueues", Json.strings(queues));
        var mrds = json.putArray("mrds");
        agent.seats()
                .forEach(s ->
                        mrds.addObject().put("id", s.mrd().id()).put("state", s.state().name()));
        return json;
    }
}
