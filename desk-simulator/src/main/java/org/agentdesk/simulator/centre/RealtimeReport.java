package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Predicate;
import org.agentdesk.simulator.directory.ServiceQueue;
import org.agentdesk.simulator.json.Json;

/// The contact centre as the dashboards of supervisors show it. Loop thread only.
public final class RealtimeReport {
    private final Centre centre;

    /// A report on a centre.
    public RealtimeReport(Centre centre) {
        this.centre = centre;
    }

    /// What a dashboard asks for; an empty set means everything.
    ///
    /// @param queues names or ids
    /// @param teams ids
    public record Query(Set<String> queues, Set<String> teams) {
        private boolean wants(ServiceQueue queue) {
            return queues.isEmpty() || queues.contains(queue.id()) || queues.contains(queue.name());
        }

        private boolean wants(Agent agent) {
            return teams.isEmpty() || teams.contains(agent.user().team().id());
        }
    }

    /// Conversations in progress, by queue; with teams, those an agent of them takes part in.
    public ArrayNode activeChats(Query query) {
        return byQueue(query, c -> isServedBy(c, query), this::activeChat);
    }

    private static boolean isServedBy(Conversation conversation, Query query) {
        return conversation.participants().stream()
                .anyMatch(p -> p.role() == Role.PRIMARY && query.wants(p.agent()));
    }

    /// Conversations waiting for an agent, by queue.
    public ArrayNode queuedChats(Query query) {
        return byQueue(query, c -> !c.hasPrimary() && !c.openTasks().isEmpty(), this::queuedChat);
    }

    /// Conversations in which only the bot speaks.
    public ArrayNode botChats() {
        var chats = centre.conversations().stream().filter(Conversation::hasBot).map(this::botChat);
        var rows = Json.array();
        rows.addObject().put("botName", BotEvents.NAME).set("chats", Json.array(chats.toList()));
        return rows;
    }

    private ObjectNode botChat(Conversation conversation) {
        var json = chat(conversation).put("activeSince", age(conversation));
        json.put("conversationId", conversation.id());
        return json.set("channelSession", conversation.session().json());
    }

    private interface Row {
        ObjectNode of(Conversation conversation);
    }

    private ArrayNode byQueue(Query query, Predicate<Conversation> which, Row row) {
        var rows = Json.array();
        var queues = centre.directory().queues().stream().filter(query::wants).toList();
        for (var queue : queues) {
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
        json.set("customerLabels", customer.json().path("labels"));
        return json;
    }

    private long age(Conversation conversation) {
        return (centre.now() - conversation.started()) / 1_000;
    }

    private ObjectNode activeChat(Conversation conversation) {
        var json = chat(conversation).put("direction", conversation.session().direction());
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
        var json = chat(conversation).put("waitingSince", age(conversation));
        json.put("conversationId", conversation.id());
        return json.set("channelSession", conversation.session().json());
    }

    /// The agents with their states. Everybody serves every queue, so the queues do not matter.
    ///
    /// @param agent a user name or id; empty for all of the teams
    public ObjectNode agentActivity(Query query, String agent) {
        var agents =
                centre.agents().stream()
                        .filter(query::wants)
                        .filter(a -> agent.isEmpty() || a == centre.agentNamed(agent));
        var json = Json.object();
        json.set("agents", Json.array(agents.map(this::activity).toList()));
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
