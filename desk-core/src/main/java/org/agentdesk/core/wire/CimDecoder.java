package org.agentdesk.core.wire;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.cim.RoomInfo;
import org.agentdesk.core.cim.Sender;
import org.jspecify.annotations.Nullable;

/// CIM objects from JSON, under every spelling that servers of several ages use.
final class CimDecoder {

    private final Instant arrived;

    /// @param arrived stands in for timestamps that are missing or unreadable
    CimDecoder(Instant arrived) {
        this.arrived = arrived;
    }

    /// The event in a value; empty when it is no object or names nothing.
    Optional<CimEvent> event(Json json) {
        var wireName = json.get("name").text().strip();
        if (wireName.isEmpty()) {
            return Optional.empty();
        }
        var name = EventName.of(wireName);
        return Optional.of(
                new CimEvent(
                        eventId(json, wireName),
                        name,
                        wireName,
                        json.get("type").text(),
                        Timestamps.read(json.get("timestamp")).orElse(arrived),
                        conversationId(json),
                        senderOrNull(json.get("eventEmitter")),
                        session(json.get("channelSession")),
                        room(json.get("roomInfo")),
                        data(name, json.get("data"))));
    }

    private static String eventId(Json json, String wireName) {
        var id = json.get("id").text();
        return id.isEmpty()
                ? wireName + "@" + json.get("timestamp").text() + "#" + json.hashCode()
                : id;
    }

    private EventData data(EventName name, Json data) {
        return switch (name) {
            case CUSTOMER_MESSAGE,
                    AGENT_MESSAGE,
                    BOT_MESSAGE,
                    WHISPER_MESSAGE,
                    MESSAGE_DELIVERY_NOTIFICATION,
                    TYPING_INDICATOR ->
                    message(data)
                            .<EventData>map(EventData.Message::new)
                            .orElseGet(() -> new EventData.Other(data));
            case AGENT_SUBSCRIBED, AGENT_UNSUBSCRIBED ->
                    participantChange(data.get("agentParticipant"), data);
            case PARTICIPANT_ROLE_CHANGED ->
                    participantChange(data.get("conversationParticipant"), data);
            case CHANNEL_SESSION_STARTED,
                    CHANNEL_SESSION_ENDED,
                    CHANNEL_SESSION_EXPIRED,
                    CHANNEL_SESSION_DATA_UPDATED ->
                    sessionChange(data);
            case ASSOCIATED_CUSTOMER_CHANGED -> customerChange(data);
            default -> new EventData.Other(data);
        };
    }

    private EventData customerChange(Json data) {
        var customer = customer(data);
        return customer == null
                ? new EventData.Other(data)
                : new EventData.CustomerChange(customer);
    }

    private EventData participantChange(Json record, Json data) {
        var participant = participant(record);
        return participant == null
                ? new EventData.Other(data)
                : new EventData.ParticipantChange(participant, data.get("reason").textOrNull());
    }

    private EventData sessionChange(Json data) {
        var session = session(data);
        return session == null ? new EventData.Other(data) : new EventData.SessionChange(session);
    }

    /// The message in a value; empty when it has no id and no body.
    Optional<CimMessage> message(Json json) {
        if (!(json instanceof Json.Obj)) {
            return Optional.empty();
        }
        var id = json.get("id").text();
        if (id.isEmpty() && !(json.get("body") instanceof Json.Obj)) {
            return Optional.empty();
        }
        return Optional.of(
                new CimMessage(id, header(json.get("header")), BodyDecoder.body(json.get("body"))));
    }

    private MessageHeader header(Json json) {
        return new MessageHeader(
                sender(json.get("sender")),
                Timestamps.read(json.get("timestamp")).orElse(null),
                json.get("intent").textOrNull(),
                first(json, "originalMessageId", "replyToMessageId").textOrNull(),
                json.get("channelSessionId").textOrNull(),
                customer(json.get("customer")),
                json.object());
    }

    /// A sender in either form: flat, or the whole participant record of before 2023.
    Sender sender(Json json) {
        var user = json.get("participant");
        var keycloak = user.get("keycloakUser");
        return new Sender(
                firstText(json.get("id"), user.get("id"), keycloak.get("id")),
                json.get("type").text().toUpperCase(Locale.ROOT),
                firstText(json.get("senderName"), keycloak.get("username"), json.get("name")),
                json.get("additionalDetail"));
    }

    private @Nullable Sender senderOrNull(Json json) {
        return json instanceof Json.Obj ? sender(json) : null;
    }

    /// The channel session in a value; null when there is none.
    @Nullable ChannelSession session(Json json) {
        if (!(json instanceof Json.Obj source) || source.members().isEmpty()) {
            return null;
        }
        var type = json.get("channel").get("channelType");
        return new ChannelSession(
                json.get("id").text(),
                type.get("name").text().toUpperCase(Locale.ROOT),
                json.get("channel").get("name").text(),
                type.get("mediaRoutingDomain").textOrNull(),
                customer(json.get("customer")),
                isActive(json),
                source);
    }

    private static boolean isActive(Json session) {
        var flag = first(session, "isActive", "active");
        var state = firstText(session.get("state").get("name"), session.get("state"));
        boolean ended = state.equalsIgnoreCase("ENDED") || state.equalsIgnoreCase("CLOSED");
        return !ended && !flag.text().equals("false");
    }

    /// The customer in a value; null when there is none.
    @Nullable Customer customer(Json json) {
        if (!(json instanceof Json.Obj source) || source.members().isEmpty()) {
            return null;
        }
        var name = json.get("firstName").text() + " " + json.get("lastName").text();
        return new Customer(firstText(json.get("_id"), json.get("id")), name.strip(), source);
    }

    /// The participant in a record; null when there is none.
    @Nullable Participant participant(Json json) {
        if (!(json instanceof Json.Obj source) || source.members().isEmpty()) {
            return null;
        }
        var who = json.get("participant");
        var user = who.get("keycloakUser");
        return new Participant(
                json.get("id").text(),
                firstText(user.get("id"), who.get("id")),
                firstText(json.get("type"), who.get("participantType")).toUpperCase(Locale.ROOT),
                participantName(who, user),
                Role.of(json.get("role").text()),
                source);
    }

    private static String participantName(Json who, Json user) {
        var full = (user.get("firstName").text() + " " + user.get("lastName").text()).strip();
        return Stream.of(
                        full,
                        user.get("username").text(),
                        who.get("name").text(),
                        who.get("customer").get("firstName").text())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// The room in a value; null when there is none.
    @Nullable RoomInfo room(Json json) {
        var id = json.get("id").text();
        return id.isEmpty() ? null : new RoomInfo(id, json.object());
    }

    /// The conversation id under its present or its old name; null when there is none.
    static @Nullable String conversationId(Json json) {
        return first(json, "conversationId", "topicId").textOrNull();
    }

    /// The first member that is not null.
    static Json first(Json json, String key, String otherKey) {
        var value = json.get(key);
        return value.isNull() ? json.get(otherKey) : value;
    }

    /// A payload that came as JSON text, as what it says; anything else as it is.
    static Json unwrap(Json json) {
        if (json instanceof Json.Str(var text) && looksLikeJson(text)) {
            try {
                return JsonText.parse(text);
            } catch (JsonText.NotJson e) {
                return json;
            }
        }
        return json;
    }

    private static boolean looksLikeJson(String text) {
        var start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /// The elements of an array, or the one object that stands in its place.
    static List<Json> many(Json json) {
        var value = unwrap(json);
        return value instanceof Json.Obj ? List.of(value) : value.items();
    }

    /// The first text that is not empty; `""` when all are.
    static String firstText(Json... candidates) {
        for (var candidate : candidates) {
            if (!candidate.text().isEmpty()) {
                return candidate.text();
            }
        }
        return "";
    }
}
