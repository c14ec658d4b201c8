package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.command.AgentCommand.Publish;
import org.agentdesk.simulator.json.Json;

/// What agents publish into conversations (`publishCimEvent`): every event is echoed to all agents
/// in the conversation, its sender included.
final class Chat {
    private static final String TASK = "publishCimEvent";

    private final Centre centre;
    private boolean forgetful;

    Chat(Centre centre) {
        this.centre = centre;
    }

    /// Whether a message that comes again under its id is taken for another one.
    void forgetful(boolean value) {
        forgetful = value;
    }

    /// Checks and distributes a published event.
    void publish(Agent agent, Publish command) {
        var conversation = centre.conversation(command.conversationId());
        var me = conversation == null ? null : conversation.participant(agent).orElse(null);
        if (conversation == null || me == null) {
            refuse(agent, "You are not in this conversation");
            return;
        }
        var event = completed(command.event(), agent, conversation);
        if (!event.path("data").isObject() || event.path("name").asText().isBlank()) {
            refuse(agent, "An event needs a name and data");
            return;
        }
        distribute(conversation, me, event);
    }

    private void distribute(Conversation conversation, Participant me, ObjectNode event) {
        switch (CimName.of(event.path("name").asText())) {
            case AGENT_MESSAGE, WHISPER_MESSAGE -> message(conversation, me, event);
            case TYPING_INDICATOR -> {
                if (me.role() == Role.PRIMARY) {
                    centre.post().broadcast(conversation, event);
                }
            }
            case MESSAGE_DELIVERY_NOTIFICATION -> receipt(conversation, me, event);
            case RESET_AGENT_SLA -> centre.sla().reset(conversation);
            case HAND_RAISED -> hand(conversation, me, event, true);
            case HAND_DOWN -> hand(conversation, me, event, false);
            case null, default -> centre.post().record(conversation, event);
        }
    }

    private void receipt(Conversation conversation, Participant me, ObjectNode event) {
        if (me.role() == Role.PRIMARY) {
            var read = Json.text(event.path("data").path("body"), "messageId", "");
            conversation.reads().put(me.agent().name(), read);
            centre.post().broadcast(conversation, event);
        }
    }

    /// A raised hand also reaches the agent's supervisors, who are not in the conversation yet.
    private void hand(Conversation conversation, Participant me, ObjectNode event, boolean up) {
        if (up) {
            conversation.raisedHands().add(me.agent().name());
        } else {
            conversation.raisedHands().remove(me.agent().name());
        }
        centre.post().record(conversation, event);
        centre.agents().stream()
                .filter(agent -> agent.user().supervises(me.agent().user()))
                .filter(agent -> conversation.participant(agent).isEmpty())
                .forEach(agent -> centre.post().cimEvent(agent, conversation, event));
    }

    /// Distributes a message; one whose id is already known is only echoed to its sender again.
    ///
    /// @return false when it was refused
    boolean message(Conversation conversation, Participant me, ObjectNode event) {
        var id = Json.text(event.path("data"), "id", "");
        if (id.isBlank() || !maySend(me, event)) {
            refuse(me.agent(), id.isBlank() ? "The message has no id" : "Your role forbids this");
            return false;
        }
        var known = conversation.transcript().message(id);
        if (known != null && isFrom(me.agent(), known)) {
            if (!forgetful) {
                centre.post().cimEvent(me.agent(), conversation, known);
                return true;
            }
        } else if (known != null && event.path("data") instanceof ObjectNode data) {
            asReply(data, id);
        }
        centre.post().record(conversation, event);
        if (event.path("name").asText().equalsIgnoreCase("AGENT_MESSAGE")) {
            reachCustomer(conversation, event);
        }
        return true;
    }

    /// Distributes the WRAPUP message that closes a wrap-up; false when it is refused.
    boolean wrapUp(Conversation conversation, Participant me, ObjectNode published) {
        return message(conversation, me, completed(published, me.agent(), conversation));
    }

    private static boolean maySend(Participant me, ObjectNode event) {
        boolean whisper = event.path("name").asText().equalsIgnoreCase("WHISPER_MESSAGE");
        boolean inWrapUp = me.role() == Role.WRAP_UP;
        return isWrapUp(event)
                ? inWrapUp || me.role() == Role.PRIMARY
                : !inWrapUp && (whisper || me.role().speaksToCustomer());
    }

    private static boolean isWrapUp(ObjectNode event) {
        return event.path("data").path("body").path("type").asText().equalsIgnoreCase("WRAPUP");
    }

    private static boolean isFrom(Agent agent, ObjectNode event) {
        var sender = event.path("data").path("header").path("sender").path("id").asText();
        return agent.id().equals(sender);
    }

    /// The guide's recipe for a reply reuses the id of the message replied to.
    private void asReply(ObjectNode data, String original) {
        data.put("id", centre.ids().uuid());
        if (data.path("header") instanceof ObjectNode header) {
            header.put("intent", "REPLY_TO").put("originalMessageId", original);
        }
    }

    private void reachCustomer(Conversation conversation, ObjectNode event) {
        if (isWrapUp(event)) {
            return;
        }
        centre.sla().stop(conversation);
        centre.holding().endHold(conversation);
        var data = event.path("data");
        var id = data.path("id").asText();
        var through = Json.text(data.path("header"), "channelSessionId");
        if (conversation.session(through).isWritable()) {
            var text = Json.text(data.path("body"), "markdownText", "");
            centre.customers().onAgentMessage(conversation, id, text);
        } else {
            centre.post()
                    .record(conversation, centre.events().delivery(conversation, id, "FAILED"));
        }
    }

    private ObjectNode completed(ObjectNode published, Agent agent, Conversation conversation) {
        var event = published.deepCopy();
        if (Json.text(event, "id") == null) {
            event.put("id", centre.ids().uuid());
        }
        if (Json.text(event, "type") == null) {
            event.put("type", "NOTIFICATION");
        }
        if (!event.path("timestamp").isIntegralNumber()) {
            event.put("timestamp", centre.now());
        }
        event.put("conversationId", conversation.id());
        event.set("roomInfo", conversation.roomInfo());
        if (!event.path("eventEmitter").isObject()) {
            event.set("eventEmitter", Emitters.agent(agent));
        }
        if (!event.path("channelSession").isObject()) {
            event.set("channelSession", conversation.session().json());
        }
        signed(event, agent);
        return event;
    }

    /// Nobody can write in another's name: the sender is always who the socket belongs to.
    private static void signed(ObjectNode event, Agent agent) {
        var header = event.path("data").path("header");
        if (header instanceof ObjectNode object
                && !agent.id().equals(header.path("sender").path("id").asText())) {
            object.set("sender", Emitters.agent(agent));
        } else if (header.isMissingNode()
                && event.path("name").asText().endsWith("_MESSAGE")
                && event.path("data") instanceof ObjectNode data) {
            data.putObject("header").set("sender", Emitters.agent(agent));
        }
    }

    private void refuse(Agent agent, String message) {
        centre.post().error(agent, TASK, message);
    }
}
