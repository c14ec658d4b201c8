package org.agentdesk.core.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.model.Hold;
import org.agentdesk.core.model.Sla;
import org.jspecify.annotations.Nullable;

/// `onTopicData`. A missing or broken part costs that part and nothing else.
final class TopicDecoder {

    private TopicDecoder() {}

    static ServerEvent topic(Json payload, CimDecoder cim) {
        var topic = CimDecoder.unwrap(payload.get("topicData"));
        var outer = CimDecoder.conversationId(payload);
        var id = outer != null ? outer : topic.get("id").textOrNull();
        if (id == null) {
            return new ServerEvent.Unreadable("onTopicData", "it names no conversation", null);
        }
        if (!(topic instanceof Json.Obj)) {
            return new ServerEvent.Unreadable("onTopicData", "its topicData is missing", id);
        }
        return topic(id, payload, topic, cim);
    }

    private static ServerEvent topic(String id, Json payload, Json topic, CimDecoder cim) {
        var wireEvents = CimDecoder.many(topic.get("topicEvents"));
        var events = wireEvents.stream().flatMap(e -> cim.event(e).stream()).toList();
        var mine = cim.participant(topic.get("topicParticipant"));
        var sessions = sessions(topic, events, cim);
        return new ServerEvent.TopicData(
                id,
                cim.room(CimDecoder.first(payload, "roomInfo", "room")),
                payload.get("taskId").text(),
                customer(topic, sessions, cim),
                sessions,
                agents(topic, cim),
                mine,
                topic.get("conversationData").object(),
                events,
                wireEvents.size() - events.size(),
                hold(topic, events, cim),
                sla(topic.get("agentSla")),
                handsRaised(topic.get("agentHandRaise")),
                suggested(topic, sessions, cim));
    }

    /// As the timer says, or only the state, or nothing of it.
    private static @Nullable Hold hold(Json topic, List<CimEvent> events, CimDecoder cim) {
        var timer = EventDataDecoder.holdTimer(topic.get("holdTimerDetails"));
        var since = timer.started();
        if (since != null) {
            return new Hold(since, timer.total() == null ? null : since.plus(timer.total()));
        }
        var state = CimDecoder.firstText(topic.get("state").get("name"), topic.get("state"));
        return state.equalsIgnoreCase("ON_HOLD") ? new Hold(paused(events, cim), null) : null;
    }

    /// When the history says that it was last put on hold; now, where it does not.
    private static Instant paused(List<CimEvent> events, CimDecoder cim) {
        return events.reversed().stream()
                .filter(event -> event.name() == EventName.CONVERSATION_PAUSED)
                .map(CimEvent::at)
                .findFirst()
                .orElse(cim.arrived());
    }

    private static @Nullable Sla sla(Json json) {
        var told = EventDataDecoder.sla(json);
        return told.started() == null || told.total() == null
                ? null
                : Sla.of(told.started(), told.total(), told.action());
    }

    private static List<String> handsRaised(Json json) {
        return json.get("handRaised").text().equals("true")
                ? CimDecoder.texts(json.get("agentNames"))
                : List.of();
    }

    /// Whom the topic names, and whom its sessions do; one entry an id.
    private static List<Customer> suggested(
            Json topic, List<ChannelSession> sessions, CimDecoder cim) {
        Map<String, Customer> found = new LinkedHashMap<>();
        Stream.concat(Stream.of(topic), sessions.stream().map(ChannelSession::source))
                .flatMap(json -> CimDecoder.many(json.get("customerSuggestions")).stream())
                .map(cim::customer)
                .filter(customer -> customer != null && !customer.id().isEmpty())
                .forEach(customer -> found.putIfAbsent(customer.id(), customer));
        return List.copyOf(found.values());
    }

    private static @Nullable Customer customer(
            Json topic, List<ChannelSession> sessions, CimDecoder cim) {
        var named = cim.customer(topic.get("customer"));
        return named != null
                ? named
                : sessions.stream()
                        .map(ChannelSession::customer)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /// The sessions of the customer participants, else the topic's own, else those that the history
    /// mentions; one entry an id.
    private static List<ChannelSession> sessions(
            Json topic, List<CimEvent> events, CimDecoder cim) {
        Map<String, ChannelSession> found = new LinkedHashMap<>();
        for (var record : CimDecoder.many(topic.get("participants"))) {
            if (record.get("type").text().equalsIgnoreCase("CUSTOMER")) {
                put(found, cim.session(record.get("participant")));
            }
        }
        if (found.isEmpty()) {
            put(found, cim.session(topic.get("channelSession")));
        }
        if (found.isEmpty()) {
            events.forEach(event -> put(found, event.channelSession()));
        }
        return List.copyOf(found.values());
    }

    private static void put(Map<String, ChannelSession> found, @Nullable ChannelSession session) {
        if (session != null) {
            found.put(session.id(), session);
        }
    }

    private static List<Participant> agents(Json topic, CimDecoder cim) {
        return CimDecoder.many(topic.get("participants")).stream()
                .map(cim::participant)
                .filter(Objects::nonNull)
                .filter(p -> !p.type().equals("CUSTOMER"))
                .toList();
    }
}
