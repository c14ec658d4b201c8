package org.agentdesk.core.machine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.agentdesk.core.cim.Json;

/// A conversation as a server keeps it: makes one random event after the other, and can tell the
/// whole of it at any moment.
final class TopicModel {

    static final String ID = "topic-1";

    private static final String START = "2026-03-01 09:00:00.000";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final SplittableRandom random;
    private final List<Json> history = new ArrayList<>();
    private final Map<String, Json> agents = new LinkedHashMap<>();
    private final Map<String, Json> sessions = new LinkedHashMap<>();
    private final List<String> ownMessages = new ArrayList<>();
    private final List<Json> hands = new ArrayList<>();
    private Json data = Json.Obj.EMPTY;
    private Json hold = Json.Null.NULL;
    private Json sla = Json.Null.NULL;
    private String customer = "Cara";
    private int count;

    TopicModel(SplittableRandom random) {
        this.random = random;
        agents.put(Scenario.ANN.id(), agent(Scenario.ANN.id(), "PRIMARY"));
        sessions.put("s-0", session("s-0", true));
    }

    /// The `onCimEvent` of something that happens now.
    Json next() {
        var event =
                switch (random.nextInt(12)) {
                    case 0, 1 -> said("CUSTOMER_MESSAGE", "CONNECTOR", "connector");
                    case 2, 3 -> own();
                    case 4 -> said("WHISPER_MESSAGE", "AGENT", "ben-id");
                    case 5 -> seen();
                    case 6 -> member();
                    case 7 -> channel();
                    case 8 -> pause();
                    case 9 -> timer();
                    case 10 -> hand();
                    default -> change();
                };
        history.add(event);
        return outer(event);
    }

    /// Something of the past that was said; nothing where nothing was.
    Optional<Json> earlier() {
        return history.stream()
                .filter(e -> e.get("name").text().endsWith("_MESSAGE"))
                .skip(random.nextInt(3))
                .findFirst()
                .map(TopicModel::outer);
    }

    private static Json outer(Json event) {
        return Json.obj("conversationId", Json.of(ID), "cimEvent", event);
    }

    /// The `onTopicData` of this moment.
    Json topic() {
        List<Json> participants = new ArrayList<>(agents.values());
        sessions.values()
                .forEach(s ->
                        participants.add(
                                Json.obj(
                                        "type",
                                        Json.of("CUSTOMER"),
                                        "role",
                                        Json.of("CUSTOMER"),
                                        "participant",
                                        s)));
        var topic =
                Json.obj(
                        "id",
                        Json.of(ID),
                        "customer",
                        person(customer),
                        "participants",
                        new Json.Arr(participants),
                        "topicParticipant",
                        agents.get(Scenario.ANN.id()),
                        "conversationData",
                        data,
                        "topicEvents",
                        new Json.Arr(history),
                        "holdTimerDetails",
                        hold,
                        "agentSla",
                        sla,
                        "agentHandRaise",
                        Json.obj(
                                "handRaised",
                                Json.of(!hands.isEmpty()),
                                "agentNames",
                                new Json.Arr(hands)));
        return Json.obj("conversationId", Json.of(ID), "taskId", Json.of("t"), "topicData", topic);
    }

    private Json event(String name, Json eventData) {
        count++;
        return Json.obj(
                "id", Json.of("e-" + count),
                "name", Json.of(name),
                "type", Json.of("NOTIFICATION"),
                "timestamp", Json.of(1_772_355_600_000L + count * 1000L),
                "data", eventData);
    }

    private Json said(String name, String type, String sender) {
        return event(
                name,
                message(
                        "m-" + count,
                        type,
                        sender,
                        Json.obj(
                                "type",
                                Json.of("PLAIN"),
                                "markdownText",
                                Json.of("text " + count))));
    }

    private Json own() {
        ownMessages.add("m-" + count);
        return said("AGENT_MESSAGE", "AGENT", Scenario.ANN.id());
    }

    private static Json message(String id, String type, String sender, Json body) {
        var from =
                Json.obj(
                        "id",
                        Json.of(sender),
                        "type",
                        Json.of(type),
                        "senderName",
                        Json.of(sender));
        return Json.obj("id", Json.of(id), "header", Json.obj("sender", from), "body", body);
    }

    private Json seen() {
        if (ownMessages.isEmpty()) {
            return own();
        }
        var about = ownMessages.get(random.nextInt(ownMessages.size()));
        var status = List.of("READ", "DELIVERED", "FAILED").get(random.nextInt(3));
        var from = status.equals("FAILED") ? "SYSTEM" : "CONNECTOR";
        return event(
                "MESSAGE_DELIVERY_NOTIFICATION",
                message(
                        "n-" + count,
                        from,
                        from,
                        Json.obj(
                                "type", Json.of("DELIVERYNOTIFICATION"),
                                "messageId", Json.of(about),
                                "status", Json.of(status),
                                "reasonCode", Json.of("400"))));
    }

    private Json member() {
        var id = List.of("ben-id", "sue-id").get(random.nextInt(2));
        var known = agents.get(id);
        if (known == null) {
            var role = random.nextBoolean() ? "ASSISTANT" : "SILENT_MONITOR";
            agents.put(id, agent(id, role));
            return event("AGENT_SUBSCRIBED", Json.obj("agentParticipant", agents.get(id)));
        }
        if (random.nextBoolean()) {
            agents.put(id, agent(id, "PRIMARY"));
            return event(
                    "PARTICIPANT_ROLE_CHANGED",
                    Json.obj("conversationParticipant", agents.get(id)));
        }
        agents.remove(id);
        return event("AGENT_UNSUBSCRIBED", Json.obj("agentParticipant", known));
    }

    private static Json agent(String id, String role) {
        var user = Json.obj("id", Json.of(id), "username", Json.of(id));
        return Json.obj(
                "id", Json.of("p-" + id),
                "type", Json.of("AGENT"),
                "role", Json.of(role),
                "participant", Json.obj("id", Json.of(id), "keycloakUser", user));
    }

    private Json channel() {
        var id = "s-" + (1 + random.nextInt(3));
        var known = sessions.get(id);
        if (known == null) {
            sessions.put(id, session(id, true));
            return event("CHANNEL_SESSION_STARTED", sessions.get(id));
        }
        sessions.put(id, session(id, false));
        return event("CHANNEL_SESSION_ENDED", known);
    }

    private static Json session(String id, boolean active) {
        return Json.obj(
                "id", Json.of(id),
                "channel", Json.obj("channelType", Json.obj("name", Json.of("WEB"))),
                "isActive", Json.of(active));
    }

    private Json pause() {
        if (!hold.isNull()) {
            hold = Json.Null.NULL;
            return event("CONVERSATION_RESUMED", Json.obj("state", Json.of("ACTIVE")));
        }
        hold = Json.obj("startTime", Json.of(START), "totalDuration", Json.of(300));
        sla = Json.Null.NULL;
        return event("CONVERSATION_PAUSED", Json.obj("holdTimerDetails", hold));
    }

    private Json timer() {
        if (!sla.isNull()) {
            sla = Json.Null.NULL;
            return event("AGENT_SLA_STOPPED", Json.obj("id", Json.of(ID)));
        }
        var started =
                event(
                        "AGENT_SLA_STARTED",
                        Json.obj("totalDuration", Json.of(120), "action", Json.of("START_TIMER")));
        var at = Instant.ofEpochMilli(Long.parseLong(started.get("timestamp").text()));
        sla =
                Json.obj(
                        "totalDuration", Json.of(120),
                        "action", Json.of("START_TIMER"),
                        "startTime", Json.of(UTC.format(at)));
        return started;
    }

    private Json hand() {
        var ben = Json.of("ben");
        var raised = Json.obj("agentId", Json.of("ben-id"), "userName", ben);
        if (hands.remove(ben)) {
            return event("HAND_DOWN", raised);
        }
        hands.add(ben);
        return event("HAND_RAISED", raised);
    }

    private Json change() {
        if (random.nextBoolean()) {
            data = Json.obj("step", Json.of(count));
            return event("CONVERSATION_DATA_CHANGED", data);
        }
        customer = "Cara " + count;
        return event("ASSOCIATED_CUSTOMER_CHANGED", person(customer));
    }

    private static Json person(String name) {
        return Json.obj("_id", Json.of("cara-id"), "firstName", Json.of(name));
    }
}
