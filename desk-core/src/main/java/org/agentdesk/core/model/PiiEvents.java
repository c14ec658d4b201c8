package org.agentdesk.core.model;

import java.util.LinkedHashMap;
import java.util.Set;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.cim.Sender;
import org.jspecify.annotations.Nullable;

/// Cuts down what messages and events say about customers beside the words of the message.
///
/// @param pii masks
record PiiEvents(Pii pii) {

    private static final String CUSTOMER = "customer";
    private static final Set<String> SENDERS = Set.of("sender", "eventEmitter");

    /// Members that servers also send as JSON inside a text, where nothing can be cut out.
    private static final Set<String> WRAPPED =
            Set.of("data", "header", "channelSession", "channelData", CUSTOMER);

    ChannelSession session(ChannelSession session) {
        var customer = session.customer() == null ? null : pii.masked(session.customer());
        var source = session.source().without("customerSuggestions");
        if (customer != null && source.has(CUSTOMER)) {
            source = source.with(CUSTOMER, customer.source());
        }
        var address = session.channelData().get(Pii.IDENTIFIER).text();
        if (!address.isEmpty()) {
            var shown = Json.of(pii.identifier(session.channelType(), address));
            var data = session.channelData().object().with(Pii.IDENTIFIER, shown);
            source = source.with("channelData", data);
        }
        return new ChannelSession(
                session.id(),
                session.channelType(),
                session.channelName(),
                session.mrdId(),
                customer,
                session.active(),
                source);
    }

    private @Nullable ChannelSession sessionOrNull(@Nullable ChannelSession session) {
        return session == null ? null : session(session);
    }

    CimMessage message(CimMessage message) {
        var header = message.header();
        var customer = header.customer();
        return new CimMessage(
                message.id(),
                new MessageHeader(
                        sender(header.sender()),
                        header.at(),
                        header.intent(),
                        header.originalMessageId(),
                        header.channelSessionId(),
                        customer == null ? null : pii.masked(customer),
                        object(header.source())),
                message.body());
    }

    CimEvent event(CimEvent event) {
        var source = object(event.source());
        var emitter = event.emitter();
        return new CimEvent(
                event.id(),
                event.name(),
                event.wireName(),
                event.type(),
                event.at(),
                event.conversationId(),
                emitter == null ? null : sender(emitter),
                sessionOrNull(event.channelSession()),
                event.room(),
                data(event.data()),
                event.data() instanceof EventData.CustomerChange(var who) && source.has("data")
                        ? source.with("data", pii.masked(who).source())
                        : source);
    }

    private EventData data(EventData data) {
        return switch (data) {
            case EventData.Message(var message) -> new EventData.Message(message(message));
            case EventData.CustomerChange(var who) -> new EventData.CustomerChange(pii.masked(who));
            case EventData.SessionChange(var session, var reason) ->
                    new EventData.SessionChange(session(session), reason);
            case EventData.ParticipantChange(var who, var reason) ->
                    new EventData.ParticipantChange(participant(who), reason);
            case EventData.Other(var json) -> new EventData.Other(json(json));
            default -> data;
        };
    }

    private Participant participant(Participant who) {
        boolean isCustomer = who.role() == Role.CUSTOMER || who.type().equalsIgnoreCase("CUSTOMER");
        return isCustomer
                ? new Participant(
                        who.recordId(),
                        who.userId(),
                        who.type(),
                        pii.name(who.name()),
                        who.role(),
                        object(who.source()))
                : who;
    }

    private Sender sender(Sender sender) {
        return speaksForCustomer(sender.type())
                ? new Sender(
                        sender.id(),
                        sender.type(),
                        pii.name(sender.name()),
                        profile(sender.additionalDetail()))
                : sender;
    }

    private static boolean speaksForCustomer(String type) {
        return type.equalsIgnoreCase("CUSTOMER") || type.equalsIgnoreCase("CONNECTOR");
    }

    private Json profile(Json value) {
        return value instanceof Json.Obj object ? pii.masked(object) : value;
    }

    private Json json(Json value) {
        return switch (value) {
            case Json.Obj object -> object(object);
            case Json.Arr list -> new Json.Arr(list.items().stream().map(this::json).toList());
            default -> value;
        };
    }

    /// What came, as deep as it goes: wherever a customer stands in it.
    private Json.Obj object(Json.Obj source) {
        var shown = new LinkedHashMap<String, Json>();
        source.forEach((key, value) -> shown.put(key, member(key, value)));
        shown.remove("customerSuggestions");
        return new Json.Obj(shown);
    }

    private Json member(String key, Json value) {
        if (WRAPPED.contains(key) && value instanceof Json.Str) {
            return Json.Null.NULL;
        }
        if (key.equals(Pii.IDENTIFIER)) {
            return Json.of(pii.identifier("", value.text()));
        }
        if (key.equals(CUSTOMER)) {
            return profile(value);
        }
        return SENDERS.contains(key) ? senderJson(value) : json(value);
    }

    private Json senderJson(Json value) {
        if (!speaksForCustomer(value.get("type").text())) {
            return json(value);
        }
        var shown = value.object();
        for (var key : Set.of("senderName", "name")) {
            if (shown.has(key)) {
                shown = shown.with(key, Json.of(pii.name(shown.get(key).text())));
            }
        }
        return shown.with("additionalDetail", profile(shown.get("additionalDetail")));
    }
}
