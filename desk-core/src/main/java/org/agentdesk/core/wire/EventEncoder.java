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
import org.jspecify.annotations.Nullable;

/// CIM events and messages to JSON.
public final class EventEncoder {

    private EventEncoder() {}

    /// A message as JSON: one that came goes back with everything that came.
    public static Json message(CimMessage message) {
        return Json.obj(
                "id", Json.of(message.id()),
                "header", message.header().source(),
                "body", BodyEncoder.encode(message.body()));
    }

    /// An event that was made here: the channel session stands on the event, not in the header.
    static Json made(CimEvent event, String conversationId, @Nullable RoomInfo room) {
        var json =
                Json.obj(
                        "id", Json.of(event.id()),
                        "name", Json.of(event.wireName()),
                        "type", Json.of(event.type()),
                        "conversationId", Json.of(conversationId),
                        "timestamp", Json.of(event.at().toEpochMilli()));
        if (room != null) {
            json = json.with("roomInfo", room.source());
        }
        json = json.with("data", data(event, conversationId, room));
        if (event.channelSession() != null) {
            json = json.with("channelSession", event.channelSession().source());
        }
        return event.emitter() == null ? json : json.with("eventEmitter", sender(event.emitter()));
    }

    private static Json data(CimEvent event, String conversationId, @Nullable RoomInfo room) {
        return switch (event.data()) {
            case EventData.Message(var message) ->
                    Json.obj(
                            "id", Json.of(message.id()),
                            "header", header(message, event, conversationId, room),
                            "body", BodyEncoder.encode(message.body()));
            case EventData.Hand(var agentId, var name) ->
                    Json.obj("agentId", Json.of(agentId), "userName", Json.of(name));
            case EventData.Other(var json) -> json;
            default -> Json.Obj.EMPTY; // desks make no others
        };
    }

    /// A read receipt has an empty timestamp, a cut-down channelData and the empty collections that
    /// servers were always given with it; everything else has the full channel data.
    private static Json header(
            CimMessage message, CimEvent event, String conversationId, @Nullable RoomInfo room) {
        boolean receipt = message.body() instanceof Body.DeliveryNotification;
        var header = message.header();
        var at = header.at() == null ? event.at() : header.at();
        var json =
                Json.obj(
                        "timestamp", receipt ? Json.of("") : Json.of(at.toEpochMilli()),
                        "sender", sender(header.sender()),
                        "channelData", channelData(event.channelSession(), receipt),
                        "intent", Json.of(header.intent()),
                        "conversationId", Json.of(conversationId),
                        "channelSessionId", Json.of(header.channelSessionId()),
                        "customer", customer(header.customer()));
        if (room != null) {
            json = json.with("roomId", Json.of(room.id()));
        }
        if (header.originalMessageId() != null) {
            json = json.with("originalMessageId", Json.of(header.originalMessageId()));
        }
        if (header.providerMessageId() != null) {
            json = json.with("providerMessageId", Json.of(header.providerMessageId()));
        }
        return receipt ? withEmptyCollections(json) : json;
    }

    private static Json withEmptyCollections(Json.Obj header) {
        return header.with("language", Json.Obj.EMPTY)
                .with("securityInfo", Json.Obj.EMPTY)
                .with("stamps", Json.Arr.EMPTY)
                .with("entities", Json.Obj.EMPTY);
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
}
