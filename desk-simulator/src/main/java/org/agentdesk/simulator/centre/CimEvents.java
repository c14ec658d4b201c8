package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.LongSupplier;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Makes the CimEvents that the servers of the platform emit.
final class CimEvents {
    private static final String NOTIFICATION = "NOTIFICATION";

    private final Ids ids;
    private final LongSupplier now;

    CimEvents(Ids ids, LongSupplier now) {
        this.ids = ids;
        this.now = now;
    }

    private ObjectNode event(
            Conversation c, String name, String type, ObjectNode emitter, JsonNode data) {
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

    private ObjectNode system(Conversation c, String name, JsonNode data) {
        return event(c, name, NOTIFICATION, Emitters.AGENT_MANAGER.json(), data);
    }

    private ObjectNode routing(Conversation c, String name, JsonNode data) {
        return event(c, name, NOTIFICATION, Emitters.ROUTING_ENGINE.json(), data);
    }

    private ObjectNode monitor(Conversation c, String name, JsonNode data) {
        return event(c, name, NOTIFICATION, Emitters.MONITOR.json(), data);
    }

    /// AGENT_SUBSCRIBED; it carries no channel session.
    ObjectNode subscribed(Conversation c, Participant participant) {
        return presence(c, "AGENT_SUBSCRIBED", participant, null);
    }

    /// AGENT_UNSUBSCRIBED.
    ObjectNode unsubscribed(Conversation c, Participant participant, @Nullable String reason) {
        return presence(c, "AGENT_UNSUBSCRIBED", participant, reason);
    }

    private ObjectNode presence(
            Conversation c, String name, Participant participant, @Nullable String reason) {
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
        return system(c, "PARTICIPANT_ROLE_CHANGED", data);
    }

    /// TASK_STATE_CHANGED.
    ///
    /// @param taskChanged whether the task's own state changed, and not only its media
    ObjectNode taskChanged(Task task, boolean taskChanged) {
        var data = Json.object();
        data.set("task", task.json());
        data.put("taskStateChanged", taskChanged);
        data.putArray("mediaStateChanges").add(task.mediaId());
        return routing(task.conversation(), "TASK_STATE_CHANGED", data);
    }

    /// TASK_ENQUEUED.
    ObjectNode enqueued(Task task) {
        var data = Json.object();
        data.set("task", task.json());
        var queue = task.request().queue();
        data.set("queue", queue == null ? null : queue.json());
        return event(
                task.conversation(),
                "TASK_ENQUEUED",
                "ACTIVITY",
                Emitters.ROUTING_ENGINE.json(),
                data);
    }

    /// NO_AGENT_AVAILABLE.
    ObjectNode noAgent(Task task) {
        var data = Json.object();
        data.set("requestType", task.request().typeJson());
        return routing(task.conversation(), "NO_AGENT_AVAILABLE", data);
    }

    /// AGENT_SLA_STARTED.
    ObjectNode slaStarted(Conversation c) {
        var data =
                Json.object()
                        .put("totalDuration", Clocks.SLA_SECONDS)
                        .put("currentSliceDuration", 0)
                        .put("percentageCompleted", 0)
                        .put("action", "START_TIMER");
        return monitor(c, "AGENT_SLA_STARTED", data);
    }

    /// AGENT_SLA_STOPPED; its data is the whole conversation.
    ObjectNode slaStopped(Conversation c) {
        return monitor(c, "AGENT_SLA_STOPPED", c.json());
    }

    /// CONVERSATION_PAUSED and CONVERSATION_RESUMED.
    ObjectNode hold(Conversation c) {
        var name = c.clocks().isHeld() ? "CONVERSATION_PAUSED" : "CONVERSATION_RESUMED";
        return monitor(c, name, c.json().set("holdTimerDetails", c.clocks().holdJson()));
    }

    /// CONVERSATION_DATA_CHANGED.
    ObjectNode dataChanged(Conversation c) {
        return monitor(c, "CONVERSATION_DATA_CHANGED", c.dataJson());
    }

    /// CHANNEL_SESSION_STARTED and CHANNEL_SESSION_ENDED.
    ObjectNode session(Conversation c) {
        var name = c.session().isActive() ? "CHANNEL_SESSION_STARTED" : "CHANNEL_SESSION_ENDED";
        return event(c, name, NOTIFICATION, Emitters.customer(c.customer()), c.session().json());
    }

    /// CUSTOMER_MESSAGE with a body.
    ObjectNode customerMessage(Conversation c, JsonNode body) {
        return fromCustomer(c, "CUSTOMER_MESSAGE", "MESSAGE", body);
    }

    /// TYPING_INDICATOR of the customer.
    ObjectNode customerTyping(Conversation c) {
        var body = Json.object().put("type", "NOTIFICATION").put("markdownText", "");
        body.put("notificationType", "TYPING_STARTED").putObject("notificationData");
        return fromCustomer(c, "TYPING_INDICATOR", NOTIFICATION, body);
    }

    /// MESSAGE_DELIVERY_NOTIFICATION of the connector.
    ///
    /// @param status DELIVERED, READ or FAILED
    ObjectNode delivery(Conversation c, String messageId, String status) {
        var body =
                Json.object()
                        .put("type", "DELIVERYNOTIFICATION")
                        .put("markdownText", "")
                        .put("messageId", messageId)
                        .put("status", status)
                        .put("reasonCode", status.equals("FAILED") ? "500" : "200");
        var event = fromCustomer(c, "MESSAGE_DELIVERY_NOTIFICATION", NOTIFICATION, body);
        if (status.equals("FAILED") && event.path("data").path("header") instanceof ObjectNode h) {
            h.set("sender", Emitters.AGENT_MANAGER.json());
        }
        return event;
    }

    private ObjectNode fromCustomer(Conversation c, String name, String type, JsonNode body) {
        var data = Json.object().put("id", ids.uuid());
        data.set("header", customerHeader(c));
        data.set("body", body);
        return event(c, name, type, Emitters.customer(c.customer()), data);
    }

    private ObjectNode customerHeader(Conversation c) {
        var header = Json.object();
        header.set("sender", Emitters.connector(c.customer().channelType()));
        header.set("channelData", c.session().channelData());
        header.putObject("language");
        header.put("timestamp", now.getAsLong());
        header.putObject("securityInfo");
        header.putArray("stamps");
        header.putNull("intent").putNull("entities");
        header.put("channelSessionId", c.session().id());
        header.put("conversationId", c.id()).put("roomId", c.roomId());
        header.set("customer", c.customer().json());
        return header.putNull("originalMessageId")
                .putNull("providerMessageId")
                .putNull("schedulingMetaData");
    }
}
