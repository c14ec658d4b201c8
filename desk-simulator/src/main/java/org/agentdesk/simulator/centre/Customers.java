package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.agentdesk.simulator.directory.ChannelType;
import org.agentdesk.simulator.directory.PullList;
import org.agentdesk.simulator.directory.ServiceQueue;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// The customers' side: what they do arrives here, what they hear goes to the scripts. Loop thread
/// only. Conversation ids that are not known are answered with null or false.
public final class Customers {
    private final Centre centre;
    private final List<CustomerScript> scripts = new ArrayList<>();

    Customers(Centre centre) {
        this.centre = centre;
    }

    /// Adds a script that hears about every conversation.
    public void listen(CustomerScript script) {
        scripts.add(script);
    }

    /// Which agent a new conversation asks for, and how.
    ///
    /// @param direction what the offer is for
    /// @param started whether the agent's desk is to join by itself
    /// @param agentId the agent it is offered to; null for whoever serves the queue
    /// @param bot whether the bot takes part until an agent joins
    public record Wish(
            Direction direction, boolean started, @Nullable String agentId, boolean bot) {
        /// Whoever serves the queue, asked by ringing.
        public static final Wish USUAL = new Wish(Direction.INBOUND, false, null, false);
    }

    /// How a conversation starts. Exactly one of queue and list is set, or none when an agent is
    /// named.
    ///
    /// @param identifier the customer's number, address or account on the channel
    /// @param firstBody the first message; null when nothing is said yet
    /// @param visit what else is known of how the customer came
    public record Arrival(
            String name,
            String identifier,
            ChannelType channel,
            @Nullable ServiceQueue queue,
            @Nullable PullList list,
            @Nullable JsonNode firstBody,
            Wish wish,
            Visit visit) {}

    /// Starts a conversation and queues or lists it.
    ///
    /// @return the new conversation's id
    public String arrive(Arrival arrival) {
        var conversation = open(arrival);
        centre.add(conversation);
        tellOf(conversation, conversation.session());
        if (arrival.wish().bot()) {
            centre.bots().greet(conversation);
        }
        if (arrival.firstBody() != null) {
            write(conversation, conversation.session(), arrival.firstBody());
        }
        ask(conversation, arrival.wish());
        if (arrival.list() != null) {
            centre.pullLists().announce(conversation);
        }
        return conversation.id();
    }

    private void ask(Conversation conversation, Wish wish) {
        var agent = wish.agentId() == null ? null : centre.agent(wish.agentId());
        if (agent == null) {
            askForAgent(conversation);
        } else {
            centre.offering().offer(conversation, agent, wish.direction(), wish.started());
        }
    }

    private Conversation open(Arrival arrival) {
        var ids = centre.ids();
        var customer =
                centre.customerBook()
                        .arriving(arrival.name(), arrival.identifier(), arrival.channel());
        var id = ids.hex();
        var room = ids.hex();
        var visit = arrival.visit();
        var beside =
                new ChannelSession.Beside(
                        visit.attributes(), visit.suggestions(centre.customerBook()));
        var session = new ChannelSession(ids.hex(), customer, id, room, routing(arrival), beside);
        var list = arrival.list() == null ? null : arrival.list().id();
        var origin = new Conversation.Origin(arrival.queue(), list, centre.now(), arrival.wish());
        return new Conversation(id, room, customer, session, origin);
    }

    private ChannelSession.Routing routing(Arrival arrival) {
        long ttl = centre.settings().requestTtl().toSeconds();
        var direction = arrival.wish().direction() == Direction.OUTBOUND ? "OUTBOUND" : "INBOUND";
        if (arrival.list() != null) {
            return new ChannelSession.Routing(direction, "PULL", arrival.list().id(), ttl);
        }
        var queue = arrival.queue();
        var id = queue == null ? "" : queue.id();
        return new ChannelSession.Routing(direction, "PUSH", id, ttl);
    }

    /// The customer says something by the newest channel; null when there is no such open
    /// conversation.
    ///
    /// @return the id of the message
    public @Nullable String says(String conversationId, JsonNode body) {
        return says(conversationId, null, body);
    }

    /// The customer says something by a channel.
    ///
    /// @param sessionId the channel session; null for the newest
    /// @return the id of the message; null when there is no such open conversation or session
    public @Nullable String says(String conversationId, @Nullable String sessionId, JsonNode body) {
        var conversation = centre.active(conversationId);
        var session = conversation == null ? null : conversation.session(sessionId);
        return conversation == null || session == null || !session.isActive()
                ? null
                : say(conversation, session, body);
    }

    private String say(Conversation conversation, ChannelSession session, JsonNode body) {
        var id = write(conversation, session, body);
        askForAgent(conversation);
        return id;
    }

    private String write(Conversation conversation, ChannelSession session, JsonNode body) {
        var event = centre.events().customerMessage(conversation, session, body);
        centre.post().record(conversation, event);
        if (!conversation.clocks().isHeld()) {
            centre.sla().start(conversation);
        }
        return event.path("data").path("id").asText();
    }

    private void askForAgent(Conversation conversation) {
        var queue = conversation.queue();
        if (queue != null && !conversation.hasPrimary() && noRequestWaits(conversation)) {
            var request = Task.Request.inbound(queue).started(conversation.wish().started());
            centre.routing().enqueue(conversation, request, false);
        }
    }

    private static boolean noRequestWaits(Conversation conversation) {
        return conversation.openTasks().stream().allMatch(Task::isHeld);
    }

    /// The customer is seen typing.
    public boolean types(String conversationId) {
        return send(
                conversationId,
                c -> centre.post().broadcast(c, centre.events().customerTyping(c, c.session())));
    }

    /// The customer has read a message, or, when `messageId` is null, all of them.
    public boolean reads(String conversationId, @Nullable String messageId) {
        return delivers(conversationId, messageId, "READ");
    }

    /// The connector reports on a message; status is DELIVERED, READ, CONNECTED or FAILED.
    public boolean delivers(String conversationId, @Nullable String messageId, String status) {
        return send(
                conversationId,
                c -> {
                    var id = messageId == null ? lastAgentMessage(c) : messageId;
                    if (id != null) {
                        centre.post().record(c, centre.events().delivery(c, id, status));
                    }
                });
    }

    private static @Nullable String lastAgentMessage(Conversation conversation) {
        return conversation.transcript().messageEvents().reversed().stream()
                .filter(event -> event.path("name").asText().equalsIgnoreCase("AGENT_MESSAGE"))
                .map(event -> event.path("data").path("id").asText())
                .findFirst()
                .orElse(null);
    }

    /// The free key/value data of the conversation changes.
    public boolean tellsData(String conversationId, ObjectNode data) {
        return send(
                conversationId,
                c -> {
                    data.properties().forEach(e -> c.data().put(e.getKey(), e.getValue().asText()));
                    centre.post().record(c, centre.events().dataChanged(c));
                });
    }

    /// The conversation turns out to be another customer's, who is added to the book when new;
    /// false when there is no such conversation or the customer makes no sense.
    public boolean turnsOutToBe(String conversationId, JsonNode customer) {
        var conversation = centre.conversation(conversationId);
        var record = conversation == null ? null : centre.customerBook().meant(customer);
        if (conversation == null || record == null) {
            return false;
        }
        var one = conversation.customer().as(record);
        conversation.customer(one);
        centre.customerBook().link(one.identifier(), record);
        centre.post().record(conversation, centre.events().customerChanged(conversation));
        return true;
    }

    private boolean send(String conversationId, Consumer<Conversation> step) {
        var conversation = centre.active(conversationId);
        if (conversation != null) {
            step.accept(conversation);
        }
        return conversation != null;
    }

    /// The customer comes by another channel too, or comes back after having left, into the same
    /// conversation.
    ///
    /// @param identifier the customer's number, address or account on the channel
    /// @return the id of the channel session; null when there is no such open conversation
    public @Nullable String comesBy(String conversationId, ChannelType channel, String identifier) {
        var conversation = centre.conversation(conversationId);
        if (conversation == null) {
            return null;
        }
        var customer = conversation.customer().on(channel, identifier);
        var session = conversation.session().beside(centre.ids().hex(), customer);
        conversation.sessions().add(session);
        if (conversation.state().equals("CUSTOMER_LEFT")) {
            conversation.state("ACTIVE");
        }
        tellOf(conversation, session);
        if (session.isCall()) {
            centre.sla().stop(conversation);
        }
        centre.pullLists().refresh(conversation);
        return session.id();
    }

    /// The customer ends one channel session; with the last one they leave.
    public boolean ends(String conversationId, String sessionId) {
        var conversation = centre.active(conversationId);
        var session = conversation == null ? null : conversation.session(sessionId);
        if (conversation == null
                || session == null
                || !session.id().equals(sessionId)
                || !session.isActive()) {
            return false;
        }
        if (conversation.sessions().stream().filter(ChannelSession::isActive).count() == 1) {
            end(conversation, "CUSTOMER");
        } else {
            session.end("CUSTOMER");
            tellOf(conversation, session);
        }
        return true;
    }

    private void tellOf(Conversation conversation, ChannelSession session) {
        centre.post().record(conversation, centre.events().session(conversation, session));
    }

    /// The customer leaves.
    public boolean leaves(String conversationId) {
        return send(conversationId, conversation -> end(conversation, "CUSTOMER"));
    }

    /// Ends the customer's sessions: ringing stops, and with wrap-up on, the agents wrap up.
    void end(Conversation conversation, String reason) {
        var ended = conversation.sessions().stream().filter(ChannelSession::isActive).toList();
        ended.forEach(session -> session.end(reason));
        conversation.clocks().stopHold();
        conversation.state("CUSTOMER_LEFT");
        centre.routing().cancelAll(conversation, "CANCELLED");
        ended.forEach(session -> tellOf(conversation, session));
        centre.post().record(conversation, centre.events().customerLeft(conversation));
        centre.sla().stop(conversation);
        if (centre.settings().wrapsUp()) {
            conversation.participants().stream()
                    .filter(participant -> participant.role() == Role.PRIMARY)
                    .toList()
                    .forEach(me -> centre.leaving().startWrapUp(conversation, me));
        }
        centre.pullLists().refresh(conversation);
        centre.leaving().closeWhenOver(conversation);
    }

    /// Whether a customer is queued or ringing and speaks to nobody yet.
    public boolean isAnyoneWaiting() {
        return centre.conversations().stream()
                .anyMatch(c -> !c.hasPrimary() && c.session().isActive() && !noRequestWaits(c));
    }

    void onAgentJoined(Conversation conversation) {
        scripts.forEach(script -> script.agentJoined(conversation.id()));
    }

    void onAgentMessage(Conversation conversation, String messageId, String text) {
        scripts.forEach(script -> script.agentWrote(conversation.id(), messageId, text));
    }

    void onAgentsGone(Conversation conversation) {
        if (conversation.session().isActive()) {
            scripts.forEach(script -> script.agentsGone(conversation.id()));
        }
    }

    void onNoAgent(Conversation conversation) {
        if (conversation.session().isActive() && !conversation.hasPrimary()) {
            scripts.forEach(script -> script.noAgent(conversation.id()));
        }
    }

    /// The ids of a conversation: `conversationId`, `roomId`, `channelSessionId`, `customerId`;
    /// empty when it is unknown.
    public ObjectNode idsOf(String conversationId) {
        var conversation = centre.anyConversation(conversationId);
        var json = Json.object();
        return conversation == null
                ? json
                : json.put("conversationId", conversation.id())
                        .put("roomId", conversation.roomId())
                        .put("channelSessionId", conversation.session().id())
                        .put("customerId", conversation.customer().id());
    }

    /// A body of plain text.
    public static ObjectNode plain(String text) {
        return Json.object().put("type", "PLAIN").put("markdownText", text);
    }
}
