package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import org.agentdesk.simulator.json.Json;

/// The contact centre as the control API shows it. Loop thread only.
public final class CentreReport {
    private final Centre centre;

    /// A report on a centre.
    public CentreReport(Centre centre) {
        this.centre = centre;
    }

    /// Agents, conversations (without their messages), settings and counts.
    public ObjectNode everything() {
        var json = Json.object();
        json.set("agents", Json.array(centre.agents().stream().map(this::agent).toList()));
        json.set("conversations", conversations());
        json.set("settings", settings());
        json.putObject("counts")
                .put("conversations", centre.conversations().size())
                .put("open", centre.conversations().stream().filter(c -> !c.isClosed()).count())
                .put("ringing", tasks(Task::isOffered))
                .put("queued", tasks(task -> task.media() == Task.Media.QUEUED));
        return json;
    }

    private long tasks(Predicate<Task> which) {
        return centre.conversations().stream()
                .flatMap(c -> c.tasks().stream())
                .filter(which)
                .count();
    }

    /// The timers and switches, as the control API takes them; `wrapUpMillis` 0 is off.
    public ObjectNode settings() {
        var settings = centre.settings();
        return Json.object()
                .put("ronaMillis", settings.rona().toMillis())
                .put("ttlMillis", settings.requestTtl().toMillis())
                .put("wrapUpMillis", settings.wrapUp().toMillis())
                .put("agentAwayMillis", settings.agentAway().toMillis())
                .put("slaMillis", settings.sla().toMillis())
                .put("slaColourPercent", settings.slaColourPercent())
                .put("slaPopupPercent", settings.slaPopupPercent())
                .put("wrapUpInMillis", settings.wrapUpInMillis())
                .put("wrapUpSingle", settings.wrapUpSingle())
                .put("outboundStarted", settings.outboundStarted())
                .put("listsExclusive", settings.listsExclusive())
                .put("mrdAutoSync", settings.mrdAutoSync());
    }

    /// One agent by user name or id, a missing node when unknown.
    public JsonNode agent(String name) {
        return centre.directory()
                .user(name)
                .map(user -> centre.agent(user.id()))
                .<JsonNode>map(this::agent)
                .orElse(MissingNode.getInstance());
    }

    private ObjectNode agent(Agent agent) {
        var json = Json.object().put("id", agent.id()).put("username", agent.name());
        json.put("state", agent.state().name()).set("reason", agent.reason());
        json.put("connected", agent.isConnected());
        var mrds = json.putObject("mrds");
        agent.seats().forEach(seat -> mrds.put(seat.mrd().name(), seat.state().name()));
        var tasks = json.putArray("tasks");
        agent.tasks()
                .forEach(task ->
                        tasks.addObject()
                                .put("taskId", task.wireId())
                                .put("conversationId", task.conversation().id())
                                .put("direction", task.request().direction().name())
                                .put("state", task.media().name()));
        json.set("pullLists", Json.strings(agent.pullLists()));
        return json;
    }

    /// All conversations, oldest first, without their messages.
    public ArrayNode conversations() {
        return Json.array(centre.conversations().stream().map(this::summary).toList());
    }

    private ObjectNode summary(Conversation conversation) {
        var customer = conversation.customer();
        var queue = conversation.queue();
        var json =
                Json.object()
                        .put("id", conversation.id())
                        .put("roomId", conversation.roomId())
                        .put("state", conversation.state())
                        .put("customer", customer.firstName())
                        .put("customerId", customer.id())
                        .put("channel", customer.channelType().name())
                        .put("customerPresent", conversation.session().isActive())
                        .put("queue", queue == null ? null : queue.name())
                        .put("list", conversation.listId())
                        .put("messages", conversation.transcript().messageEvents().size());
        var sessions = json.putArray("sessions");
        conversation
                .sessions()
                .forEach(session ->
                        sessions.addObject()
                                .put("id", session.id())
                                .put("channel", session.customer().channelType().name())
                                .put("active", session.isActive()));
        json.set("participants", participants(conversation));
        json.set("offeredTo", offeredTo(conversation));
        var reads = json.putObject("readByAgents");
        conversation.reads().forEach(reads::put);
        return json;
    }

    private static ArrayNode participants(Conversation conversation) {
        var people = Json.array();
        for (var participant : conversation.participants()) {
            people.addObject()
                    .put("agent", participant.agent().name())
                    .put("role", participant.role().name());
        }
        return people;
    }

    private static ArrayNode offeredTo(Conversation conversation) {
        var offers = Json.array();
        conversation.tasks().stream()
                .filter(Task::isOffered)
                .forEach(task -> offers.add(name(task)));
        return offers;
    }

    private static String name(Task task) {
        var agent = task.agent();
        return agent == null ? "" : agent.name();
    }

    /// One conversation with its messages and the names of all its events, a missing node when
    /// unknown.
    public JsonNode transcript(String conversationId) {
        var conversation = centre.anyConversation(conversationId);
        if (conversation == null) {
            return MissingNode.getInstance();
        }
        var json = summary(conversation);
        var messages = Json.array();
        conversation.transcript().messageEvents().forEach(e -> messages.add(message(e)));
        json.set("transcript", messages);
        var names = json.putArray("events");
        conversation.transcript().events().forEach(e -> names.add(e.path("name").asText()));
        json.set("data", conversation.dataJson());
        return json;
    }

    private static ObjectNode message(ObjectNode event) {
        var data = event.path("data");
        var sender = data.path("header").path("sender");
        var json =
                Json.object()
                        .put("id", data.path("id").asText())
                        .put("name", event.path("name").asText())
                        .put("sender", sender.path("senderName").asText())
                        .put("senderType", sender.path("type").asText());
        json.put("text", Json.text(data.path("body"), "markdownText"));
        json.set("header", data.path("header"));
        json.set("body", data.path("body"));
        return json;
    }
}
