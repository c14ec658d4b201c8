package org.agentdesk.core.wire;

import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.cim.RoomInfo;
import org.agentdesk.core.cim.Sender;
import org.jspecify.annotations.Nullable;

/// CIM objects from JSON, under every spelling that servers of several ages use. What the reader
/// shares is decoded once: one decoder serves one payload.
final class CimDecoder {

    private final Instant arrived;
    private final Map<Json, ChannelSession> sessions = new IdentityHashMap<>();
    private final Map<Json, Customer> customers = new IdentityHashMap<>();
    private final Map<Json, Sender> senders = new IdentityHashMap<>();

    /// @param arrived stands in for timestamps that are missing or unreadable
    CimDecoder(Instant arrived) {
        this.arrived = arrived;
    }

    /// When the payload came.
    Instant arrived() {
        return arrived;
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
                        EventDataDecoder.data(this, name, unwrap(json.get("data"))),
                        json.object()));
    }

    private static String eventId(Json json, String wireName) {
        var id = json.get("id").text();
        return id.isEmpty()
                ? wireName + "@" + json.get("timestamp").text() + "#" + json.hashCode()
                : id;
    }

    /// The message in a value; empty when it has no id and no body.
    Optional<CimMessage> message(Json json) {
        if (!(json instanceof Json.Obj)) {
            return Optional.empty();
        }
        var id = json.get("id").text();
        if (id.isEmpty() && !(unwrap(json.get("body")) instanceof Json.Obj)) {
            return Optional.empty();
        }
        return Optional.of(
                new CimMessage(
                        id,
                        header(unwrap(json.get("header"))),
                        BodyDecoder.body(json.get("body"))));
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
        return senders.computeIfAbsent(json, CimDecoder::freshSender);
    }

    private static Sender freshSender(Json json) {
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
    @Nullable ChannelSession session(Json value) {
        return unwrap(value) instanceof Json.Obj source && source.size() > 0
                ? sessions.computeIfAbsent(source, _ -> session(source))
                : null;
    }

    private ChannelSession session(Json.Obj json) {
        var type = json.get("channel").get("channelType");
        return new ChannelSession(
                json.get("id").text(),
                type.get("name").text().toUpperCase(Locale.ROOT),
                json.get("channel").get("name").text(),
                type.get("mediaRoutingDomain").textOrNull(),
                customer(json.get("customer")),
                isActive(json),
                json);
    }

    private static boolean isActive(Json session) {
        var flag = first(session, "isActive", "active");
        var state = firstText(session.get("state").get("name"), session.get("state"));
        boolean ended = state.equalsIgnoreCase("ENDED") || state.equalsIgnoreCase("CLOSED");
        return !ended && !flag.text().equals("false");
    }

    /// The customer in a value; null when there is none.
    @Nullable Customer customer(Json value) {
        return unwrap(value) instanceof Json.Obj source && source.size() > 0
                ? customers.computeIfAbsent(source, _ -> customer(source))
                : null;
    }

    private static Customer customer(Json.Obj json) {
        var name = json.get("firstName").text() + " " + json.get("lastName").text();
        return new Customer(firstText(json.get("_id"), json.get("id")), name.strip(), json);
    }

    /// The participant in a record; null when there is none.
    @Nullable Participant participant(Json json) {
        if (!(unwrap(json) instanceof Json.Obj source) || source.size() == 0) {
            return null;
        }
        var who = source.get("participant");
        var user = who.get("keycloakUser");
        return new Participant(
                source.get("id").text(),
                firstText(user.get("id"), who.get("id")),
                firstText(source.get("type"), who.get("participantType")).toUpperCase(Locale.ROOT),
                participantName(who, user),
                Role.of(source.get("role").text()),
                source,
                Timestamps.read(source.get("joiningTime")).orElse(null));
    }

    /// The bot of an event: no record, only who it is; null when it does not even say that.
    static @Nullable Participant bot(Json json) {
        var id = json.get("id").text();
        return id.isEmpty()
                ? null
                : new Participant(
                        id, id, "BOT", json.get("name").text(), Role.ASSISTANT, json.object());
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

    /// The texts of an array, or the one that stands in its place; empty ones left out.
    static List<String> texts(Json json) {
        var items = json.items().isEmpty() ? List.of(json) : json.items();
        return items.stream().map(Json::text).filter(text -> !text.isEmpty()).toList();
    }

    /// The number in a value, as number or text; null when there is none.
    static @Nullable Double number(Json json) {
        try {
            double number = Double.parseDouble(json.text().strip());
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// The text of a value in the spelling that enum values have; compared, never shown.
    static String upper(Json json) {
        return json.text().toUpperCase(Locale.ROOT);
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
