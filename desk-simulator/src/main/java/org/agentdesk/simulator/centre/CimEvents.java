package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.LongSupplier;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Makes the CimEvents that the servers of the platform emit.
final class CimEvents {
    private final Ids ids;
    private final LongSupplier now;

    CimEvents(Ids ids, LongSupplier now) {
        this.ids = ids;
        this.now = now;
    }

    /// Any event of a conversation.
    ObjectNode event(Conversation c, CimName name, ObjectNode emitter, JsonNode data) {
        return event(c, name.name(), name.type(), emitter, data);
    }

    /// The same under a name that the centre itself has no use for.
    ObjectNode event(Conversation c, String name, String type, ObjectNode emitter, JsonNode data) {
        var event =
                Json.object()
                        .put("id", ids.hex())
                        .put("name", name)
                        .put("type", type)
                        .put("timestamp", now.getAsLong())
                        .put("conversationId", c.id());
        event.set("eventEmitter", emitter);
        event.set("channelSession", c.session().json());
        event.set("roomInfo", c.roomInfo());
        event.set("data", data);
        return event;
    }

    private ObjectNode system(Conversation c, CimName name, JsonNode data) {
        return event(c, name, Emitters.AGENT_MANAGER.json(), data);
    }

    private ObjectNode monitor(Conversation c, CimName name, JsonNode data) {
        return event(c, name, Emitters.MONITOR.json(), data);
    }

    /// AGENT_SUBSCRIBED; it carries no channel session.
    ObjectNode subscribed(Conversation c, Participant participant) {
        return presence(c, CimName.AGENT_SUBSCRIBED, participant, null);
    }

    /// AGENT_UNSUBSCRIBED.
    ObjectNode unsubscribed(Conversation c, Participant participant, @Nullable String reason) {
        return presence(c, CimName.AGENT_UNSUBSCRIBED, participant, reason);
    }

    private ObjectNode presence(
            Conversation c, CimName name, Participant participant, @Nullable String reason) {
        var data = Json.object();
        data.set("agentParticipant", participant.json());
        var event = system(c, name, data.put("reason", reason));
        return event.putNull("channelSession");
    }

    /// PARTICIPANT_ROLE_CHANGED.
    ObjectNode roleChanged(Conversation c, Participant participant) {
        var data = Json.object();
        data.set("conversationParticipant", participant.json());
        data.putObject("metadata");
        return system(c, CimName.PARTICIPANT_ROLE_CHANGED, data);
    }

    /// AGENT_SLA_STARTED, at the start and at each threshold.
    ///
    /// @param percent how much of the time is over
    ObjectNode slaStarted(Conversation c, int percent) {
        var clock = c.clocks();
        var data =
                Json.object()
                        .put("totalDuration", clock.slaSeconds())
                        .put("currentSliceDuration", clock.slaSeconds() * percent / 100)
                        .put("percentageCompleted", percent)
                        .put("action", clock.slaAction());
        return monitor(c, CimName.AGENT_SLA_STARTED, data);
    }

    /// AGENT_SLA_STOPPED; its data is the whole conversation.
    ObjectNode slaStopped(Conversation c) {
        return monitor(c, CimName.AGENT_SLA_STOPPED, c.json());
    }

    /// CONVERSATION_PAUSED and CONVERSATION_RESUMED.
    ObjectNode hold(Conversation c) {
        var name = c.clocks().isHeld() ? CimName.CONVERSATION_PAUSED : CimName.CONVERSATION_RESUMED;
        return monitor(c, name, c.json().set("holdTimerDetails", c.clocks().holdJson()));
    }

    /// CONVERSATION_DATA_CHANGED.
    ObjectNode dataChanged(Conversation c) {
        return monitor(c, CimName.CONVERSATION_DATA_CHANGED, c.dataJson());
    }

    /// CHANNEL_SESSION_STARTED and CHANNEL_SESSION_ENDED.
    ObjectNode session(Conversation c, ChannelSession session) {
        var name =
                session.isActive()
                        ? CimName.CHANNEL_SESSION_STARTED
                        : CimName.CHANNEL_SESSION_ENDED;
        var event = event(c, name, Emitters.customer(c.customer()), session.json());
        return event.set("channelSession", session.json());
    }

    /// CUSTOMER_LEFT; its data is the whole conversation.
    ObjectNode customerLeft(Conversation c) {
        return monitor(c, CimName.CUSTOMER_LEFT, c.json());
    }

    /// ASSOCIATED_CUSTOMER_CHANGED.
    ObjectNode customerChanged(Conversation c) {
        return monitor(c, CimName.ASSOCIATED_CUSTOMER_CHANGED, c.customer().json());
    }

    /// CUSTOMER_MESSAGE with a body.
    ObjectNode customerMessage(Conversation c, ChannelSession session, JsonNode body) {
        return fromCustomer(c, session, CimName.CUSTOMER_MESSAGE, body);
    }

    /// TYPING_INDICATOR of the customer.
    ObjectNode customerTyping(Conversation c, ChannelSession session) {
        var body = Json.object().put("type", "NOTIFICATION").put("markdownText", "");
        body.put("notificationType", "TYPING_STARTED").putObject("notificationData");
        return fromCustomer(c, session, CimName.TYPING_INDICATOR, body);
    }

    /// MESSAGE_DELIVERY_NOTIFICATION of the connector that a message went through.
    ///
    /// @param status DELIVERED, READ, CONNECTED or FAILED
    ObjectNode delivery(Conversation c, String messageId, String status) {
        var body =
                Json.object()
                        .put("type", "DELIVERYNOTIFICATION")
                        .put("markdownText", "")
                        .put("messageId", messageId)
                        .put("status", status)
                        .put("reasonCode", status.equals("FAILED") ? "500" : "200");
        var message = c.transcript().message(messageId);
        var through =
                message == null ? null : Json.text(message.at("/data/header"), "channelSessionId");
        var session = c.session(through);
        var event = fromCustomer(c, session, CimName.MESSAGE_DELIVERY_NOTIFICATION, body);
        if (status.equals("FAILED") && event.path("data").path("header") instanceof ObjectNode h) {
            h.set("sender", Emitters.AGENT_MANAGER.json());
        }
        return event;
    }

    private ObjectNode fromCustomer(
            Conversation c, ChannelSession session, CimName name, JsonNode body) {
        var data = Json.object().put("id", ids.uuid());
        var connector = Emitters.connector(session.customer().channelType());
        data.set("header", header(c, session, connector));
        data.set("body", body);
        var event = event(c, name, Emitters.customer(c.customer()), data);
        return event.set("channelSession", session.json());
    }

    /// The header of a message that no agent has written.
    ObjectNode header(Conversation c, ObjectNode sender) {
        return header(c, c.session(), sender);
    }

    private ObjectNode header(Conversation c, ChannelSession session, ObjectNode sender) {
        var header = Json.object();
        header.set("sender", sender);
        header.set("channelData", session.channelData());
        header.putObject("language");
        header.put("timestamp", now.getAsLong());
        header.putObject("securityInfo");
        header.putArray("stamps");
        header.putNull("intent").putNull("entities");
        header.put("channelSessionId", session.id());
        header.put("conversationId", c.id()).put("roomId", c.roomId());
        header.set("customer", c.customer().json());
        return header.putNull("originalMessageId")
                .putNull("providerMessageId")
                .putNull("schedulingMetaData");
    }
}
