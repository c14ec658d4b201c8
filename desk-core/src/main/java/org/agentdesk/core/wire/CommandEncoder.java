package org.agentdesk.core.wire;

import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.RoomInfo;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.wire.ClientCommand.Frame;
import org.jspecify.annotations.Nullable;

/// Commands to frames, in the one form that real servers are fed.
public final class CommandEncoder {

    private CommandEncoder() {}

    /// The frame for a command.
    public static Frame encode(ClientCommand command) {
        return switch (command) {
            case ClientCommand.ChangeAgentState c ->
                    new Frame("changeAgentState", agentState(c.agentId(), c.state(), c.reason()));
            case ClientCommand.ChangeMrdState c ->
                    new Frame(
                            "changeAgentState",
                            Json.obj(
                                    "agentId", Json.of(c.agentId()),
                                    "action", Json.of("agentMRDState"),
                                    "state", Json.of(c.state()),
                                    "mrdId", Json.of(c.mrdId())));
            case ClientCommand.Subscribe c -> new Frame("topicSubscription", subscription(c));
            case ClientCommand.Unsubscribe c ->
                    new Frame(
                            "topicUnsubscription",
                            addressed(Json.Obj.EMPTY, c.agentId(), c.conversationId(), c.room()));
            case ClientCommand.Publish c ->
                    new Frame(
                            "publishCimEvent",
                            addressed(
                                    Json.obj("cimEvent", event(c)),
                                    c.agentId(),
                                    c.conversationId(),
                                    c.room()));
            case ClientCommand.SkipWrapUp c ->
                    new Frame(
                            "closeWrapup",
                            addressed(
                                    Json.obj("cimEvent", Json.Null.NULL),
                                    c.agentId(),
                                    c.conversationId(),
                                    c.room()));
        };
    }

    /// READY carries a null reason; LOGOUT without one leaves the key out.
    private static Json agentState(String agentId, String state, @Nullable Reason reason) {
        var value = Json.obj("name", Json.of(state));
        if (reason != null) {
            value = value.with("reasonCode", reason.source());
        } else if (!state.equals("LOGOUT")) {
            value = value.with("reasonCode", Json.Null.NULL);
        }
        return Json.obj(
                "agentId", Json.of(agentId), "action", Json.of("agentState"), "state", value);
    }

    private static Json subscription(ClientCommand.Subscribe c) {
        var participant = participant(c.me(), c.participantId(), c.role(), c.conversationId());
        return addressed(
                        Json.obj("topicParticipant", participant),
                        c.me().id(),
                        c.conversationId(),
                        c.room())
                .with("taskId", Json.of(c.taskId()));
    }

    private static Json participant(Me me, String id, String role, String conversationId) {
        var user =
                Json.obj(
                        "id", Json.of(me.id()),
                        "participantType", Json.of("CCUser"),
                        "keycloakUser", me.source(),
                        "associatedRoutingAttributes", Json.Arr.EMPTY);
        return Json.obj(
                "id", Json.of(id),
                "type", Json.of("AGENT"),
                "participant", user,
                "token", Json.Null.NULL,
                "conversationId", Json.of(conversationId),
                "role", Json.of(role),
                "userCredentials", Json.Null.NULL,
                "state", Json.of("SUBSCRIBED"));
    }

    /// With agent, conversation and, where the server has rooms, the room.
    private static Json.Obj addressed(
            Json.Obj payload, String agentId, String conversationId, @Nullable RoomInfo room) {
        var addressed =
                payload.with("agentId", Json.of(agentId))
                        .with("conversationId", Json.of(conversationId));
        return room == null ? addressed : addressed.with("roomInfo", room.source());
    }

    private static Json event(ClientCommand.Publish publish) {
        var event = publish.event();
        long at = event.at().toEpochMilli();
        var json =
                Json.obj(
                        "id", Json.of(event.id()),
                        "name", Json.of(event.wireName()),
                        "type", Json.of(event.type()),
                        "conversationId", Json.of(publish.conversationId()),
                        "timestamp", Json.of(at));
        if (publish.room() != null) {
            json = json.with("roomInfo", publish.room().source());
        }
        if (event.data() instanceof EventData.Message(var message)) {
            json = json.with("data", message(message, event, publish));
        }
        if (event.channelSession() != null) {
            json = json.with("channelSession", event.channelSession().source());
        }
        return event.emitter() == null ? json : json.with("eventEmitter", sender(event.emitter()));
    }

    private static Json message(CimMessage message, CimEvent event, ClientCommand.Publish publish) {
        return Json.obj(
                "id", Json.of(message.id()),
                "header", header(message, event.channelSession(), publish),
                "body", body(message.body()));
    }

    /// A read receipt has an empty timestamp, a cut-down channelData and the empty collections that
    /// servers were always given with it; everything else has the full channel data.
    private static Json header(
            CimMessage message, @Nullable ChannelSession session, ClientCommand.Publish publish) {
        boolean receipt = message.body() instanceof Body.DeliveryNotification;
        var header = message.header();
        var json =
                Json.obj(
                        "timestamp", receipt ? Json.of("") : Json.of(millis(message, publish)),
                        "sender", sender(header.sender()),
                        "channelData", channelData(session, receipt),
                        "intent", Json.of(header.intent()),
                        "conversationId", Json.of(publish.conversationId()),
                        "channelSessionId", Json.of(header.channelSessionId()),
                        "customer", customer(header.customer()));
        if (publish.room() != null) {
            json = json.with("roomId", Json.of(publish.room().id()));
        }
        if (header.originalMessageId() != null) {
            json = json.with("originalMessageId", Json.of(header.originalMessageId()));
        }
        return receipt ? withEmptyCollections(json) : json;
    }

    private static Json withEmptyCollections(Json.Obj header) {
        return header.with("language", Json.Obj.EMPTY)
                .with("securityInfo", Json.Obj.EMPTY)
                .with("stamps", Json.Arr.EMPTY)
                .with("entities", Json.Obj.EMPTY);
    }

    private static long millis(CimMessage message, ClientCommand.Publish publish) {
        var at = message.header().at();
        return (at == null ? publish.event().at() : at).toEpochMilli();
    }

    private static Json channelData(@Nullable ChannelSession session, boolean cutDown) {
        var data = session == null ? Json.Null.NULL : session.channelData();
        return cutDown
                ? Json.obj(
                        "channelCustomerIdentifier", data.get("channelCustomerIdentifier"),
                        "serviceIdentifier", data.get("serviceIdentifier"))
                : data;
    }

    private static Json customer(@Nullable Customer customer) {
        return customer == null ? Json.Null.NULL : customer.source();
    }

    private static Json sender(Sender sender) {
        return Json.obj(
                "id", Json.of(sender.id()),
                "senderName", Json.of(sender.name()),
                "type", Json.of(sender.type()),
                "additionalDetail", sender.additionalDetail());
    }

    private static Json body(Body body) {
        var json = Json.obj("type", Json.of(body.type()), "markdownText", Json.of(body.text()));
        return switch (body) {
            case Body.Plain _ -> json;
            case Body.Notification n ->
                    json.with("notificationType", Json.of(n.notificationType()));
            case Body.DeliveryNotification d ->
                    json.with("messageId", Json.of(d.messageId()))
                            .with("status", Json.of(d.status()))
                            .with("reasonCode", reasonCode(d.reasonCode()));
            case Body.Image(var _, var caption, var attachment) -> media(json, caption, attachment);
            case Body.File(var _, var caption, var attachment) -> media(json, caption, attachment);
            case Body.Unknown u -> u.source();
        };
    }

    private static Json reasonCode(@Nullable String code) {
        return code != null && code.chars().allMatch(Character::isDigit) && !code.isEmpty()
                ? new Json.Num(code)
                : Json.of(code);
    }

    private static Json media(
            Json.Obj json, String caption, org.agentdesk.core.cim.Attachment attachment) {
        return json.with("caption", Json.of(caption))
                .with(
                        "attachment",
                        Json.obj(
                                "mediaUrl", Json.of(attachment.mediaUrl()),
                                "mimeType", Json.of(attachment.mimeType()),
                                "size", Json.of(attachment.size()),
                                "thumbnail", Json.of(attachment.thumbnail())));
    }
}
