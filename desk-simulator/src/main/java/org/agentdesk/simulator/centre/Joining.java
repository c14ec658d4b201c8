package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.command.AgentCommand.Subscribe;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Agents joining conversations, and what they are told when they do (`onTopicData`).
final class Joining {
    private static final Logger LOG = LoggerFactory.getLogger(Joining.class);
    private static final String TASK = "topicSubscription";

    private final Centre centre;

    Joining(Centre centre) {
        this.centre = centre;
    }

    /// `topicSubscription`: the agent accepts the offer for a conversation. Asked twice, the second
    /// time only repeats the data; asked too late, `errors` says so.
    void subscribe(Agent agent, Subscribe command) {
        var conversation = centre.conversation(command.conversationId());
        if (conversation == null) {
            late(agent);
            return;
        }
        var already = conversation.participant(agent);
        var task = centre.routing().offerOf(agent, conversation);
        if (already.isPresent()) {
            sendTopicData(conversation, already.get());
        } else if (task == null || !task.isNamed(command.taskId())) {
            late(agent);
        } else {
            accept(agent, task, command.participantId());
        }
    }

    private void late(Agent agent) {
        centre.post().error(agent, TASK, "The request is no longer available");
    }

    private void accept(Agent agent, Task task, @Nullable String participantId) {
        var role = task.request().direction().role();
        join(task.conversation(), agent, task, role, participantId);
    }

    /// Lets an agent in: data to the agent, then the news to everybody.
    ///
    /// @param task what the agent now holds; null for one who only watches
    void join(
            Conversation conversation,
            Agent agent,
            @Nullable Task task,
            Role role,
            @Nullable String participantId) {
        var id = participantId == null ? centre.ids().uuid() : participantId;
        var me = new Participant(id, agent, conversation.id(), task, role, centre.now());
        if (task != null) {
            task.accept(agent, centre.now());
        }
        conversation.participants().add(me);
        sendTopicData(conversation, me);
        tellEverybody(conversation, me);
        agent.worked(centre.now());
        centre.presence().settle(agent);
    }

    private void tellEverybody(Conversation conversation, Participant me) {
        var task = me.task();
        if (task != null) {
            centre.post().record(conversation, centre.taskEvents().taskChanged(task, false));
        }
        centre.post().record(conversation, centre.events().subscribed(conversation, me));
        if (me.role() == Role.PRIMARY) {
            centre.bots().makeWay(conversation);
            centre.sla().start(conversation);
            centre.customers().onAgentJoined(conversation);
        }
    }

    /// Sends `onTopicData`, which replaces whatever the desk has of the conversation.
    void sendTopicData(Conversation conversation, Participant me) {
        var task = me.task();
        var event = Json.object().put("conversationId", conversation.id());
        event.set("roomInfo", conversation.roomInfo());
        event.put("taskId", task == null ? null : task.wireId());
        event.put("correlationId", centre.ids().uuid());
        event.set("topicData", topicData(conversation, me));
        var agent = me.agent();
        centre.post()
                .send(
                        agent,
                        ServerEvent.ON_TOPIC_DATA,
                        event,
                        ack -> LOG.debug("{} has the topic: {}", agent.name(), ack));
    }

    private ObjectNode topicData(Conversation conversation, Participant me) {
        var json = Json.object().put("id", conversation.id());
        json.set("customer", conversation.customer().json());
        json.set("channelSession", conversation.session().json());
        json.set("conversationData", conversation.dataJson());
        json.put("state", conversation.state());
        json.set("participants", participants(conversation));
        json.set("topicParticipant", me.json());
        json.set("topicEvents", conversation.transcript().history());
        json.set("customerSuggestions", conversation.session().suggestions());
        var sla = conversation.clocks().slaJson();
        if (sla != null) {
            json.set("agentSla", sla);
        }
        json.set("holdTimerDetails", conversation.clocks().holdJson());
        var hands = conversation.raisedHands();
        json.putObject("agentHandRaise")
                .put("handRaised", !hands.isEmpty())
                .set("agentNames", Json.strings(hands));
        json.putArray("externalGadgets");
        json.putArray("wrapUps");
        return json.put("durationInSeconds", (centre.now() - conversation.started()) / 1_000);
    }

    private static ArrayNode participants(Conversation conversation) {
        var all = Json.array();
        conversation.sessions().stream()
                .filter(ChannelSession::isActive)
                .forEach(session -> all.add(customerParticipant(conversation, session)));
        if (conversation.hasBot()) {
            var bot = BotEvents.bot();
            all.add(record(conversation, "BOT", "ASSISTANT", bot.path("id").asText(), bot));
        }
        conversation.participants().forEach(participant -> all.add(participant.json()));
        return all;
    }

    /// The record of the first session has the customer's id, every other one that of its session.
    private static ObjectNode customerParticipant(
            Conversation conversation, ChannelSession session) {
        boolean first = conversation.sessions().getFirst() == session;
        var id = first ? conversation.customer().id() : session.id();
        return record(conversation, "CUSTOMER", "CUSTOMER", id, session.json());
    }

    private static ObjectNode record(
            Conversation conversation,
            String type,
            String role,
            String id,
            ObjectNode participant) {
        var json = Json.object().put("id", id).put("type", type).put("role", role);
        json.set("participant", participant);
        json.put("joiningTime", Times.history(conversation.started())).putNull("token");
        json.put("conversationId", conversation.id()).put("isActive", true);
        json.putArray("userCredentials");
        return json.put("state", "SUBSCRIBED").putNull("stateChangedOn");
    }
}
