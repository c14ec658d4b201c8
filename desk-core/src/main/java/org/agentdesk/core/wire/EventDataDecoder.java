package org.agentdesk.core.wire;

import java.time.Duration;
import java.util.Optional;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.jspecify.annotations.Nullable;

/// What an event carries, by its name. Data that is not what the name promises stays as it came.
final class EventDataDecoder {

    private static final double LONGEST_SECONDS = Duration.ofDays(365).toSeconds();

    private EventDataDecoder() {}

    static EventData data(CimDecoder cim, EventName name, Json data) {
        return switch (name) {
            case CUSTOMER_MESSAGE,
                    AGENT_MESSAGE,
                    BOT_MESSAGE,
                    WHISPER_MESSAGE,
                    MESSAGE_DELIVERY_NOTIFICATION,
                    TYPING_INDICATOR,
                    THIRD_PARTY_ACTIVITY,
                    ACTION_MESSAGE,
                    CALL_LEG_STARTED,
                    CALL_LEG_ENDED,
                    CALL_HOLD,
                    CALL_RESUME ->
                    orOther(cim.message(data).map(EventData.Message::new), data);
            case AGENT_SUBSCRIBED, AGENT_UNSUBSCRIBED ->
                    participant(cim, data.get("agentParticipant"), data);
            case PARTICIPANT_ROLE_CHANGED ->
                    participant(cim, data.get("conversationParticipant"), data);
            case BOT_SUBSCRIBED, BOT_UNSUBSCRIBED -> bot(data);
            case CHANNEL_SESSION_STARTED,
                    CHANNEL_SESSION_ENDED,
                    CHANNEL_SESSION_EXPIRED,
                    CHANNEL_SESSION_DATA_UPDATED ->
                    session(cim, data, data);
            case REMOVE_CHANNEL_SESSION -> session(cim, data.get("channelSession"), data);
            case ASSOCIATED_CUSTOMER_CHANGED ->
                    orOther(
                            Optional.ofNullable(cim.customer(data))
                                    .map(EventData.CustomerChange::new),
                            data);
            case CONVERSATION_DATA_CHANGED ->
                    data instanceof Json.Obj map
                            ? new EventData.DataChange(map)
                            : new EventData.Other(data);
            case TASK_STATE_CHANGED, TASK_ENQUEUED -> task(data);
            case NO_AGENT_AVAILABLE -> noAgent(data);
            case BOT_SUGGESTION -> suggestions(data);
            case AGENT_SLA_STARTED,
                    AGENT_SLA_STOPPED,
                    AGENT_SLA_EXPIRED,
                    AGENT_SLA,
                    CUSTOMER_SLA_STARTED,
                    CUSTOMER_SLA_STOPPED,
                    CUSTOMER_SLA_EXPIRED,
                    CUSTOMER_SLA ->
                    sla(data);
            case CONVERSATION_PAUSED, CONVERSATION_RESUMED, HOLD_TIMER -> hold(data);
            case HAND_RAISED, HAND_DOWN -> hand(data);
            default -> new EventData.Other(data);
        };
    }

    private static EventData orOther(Optional<? extends EventData> read, Json data) {
        return read.<EventData>map(d -> d).orElseGet(() -> new EventData.Other(data));
    }

    private static EventData participant(CimDecoder cim, Json record, Json data) {
        var reason = data.get("reason").textOrNull();
        return orOther(
                Optional.ofNullable(cim.participant(record))
                        .map(who -> new EventData.ParticipantChange(who, reason)),
                data);
    }

    private static EventData bot(Json data) {
        return orOther(
                Optional.ofNullable(CimDecoder.bot(data))
                        .map(who -> new EventData.ParticipantChange(who, null)),
                data);
    }

    private static EventData session(CimDecoder cim, Json session, Json data) {
        var reason = data.get("reasonCode").textOrNull();
        return orOther(
                Optional.ofNullable(cim.session(session))
                        .map(s -> new EventData.SessionChange(s, reason)),
                data);
    }

    private static EventData task(Json data) {
        var queue = data.get("queue");
        return orOther(
                TaskDecoder.task(data.get("task"))
                        .map(task ->
                                new EventData.TaskChange(task, queue.get("name").textOrNull())),
                data);
    }

    private static EventData noAgent(Json data) {
        var request = data.get("requestType");
        return new EventData.NoAgent(
                CimDecoder.upper(request.get("direction")), CimDecoder.upper(request.get("mode")));
    }

    private static EventData suggestions(Json data) {
        var suggestions =
                CimDecoder.many(data.get("suggestions")).stream()
                        .map(s ->
                                new EventData.Suggestion(
                                        BodyDecoder.body(s.get("messageBody")),
                                        CimDecoder.number(s.get("confidenceLevel"))))
                        .toList();
        return new EventData.Suggestions(
                data.get("requestedMessage").get("id").textOrNull(), suggestions);
    }

    /// Durations of the wire are seconds, as number or text, and never more than a year; null when
    /// there is none.
    static @Nullable Duration seconds(Json json) {
        var number = CimDecoder.number(json);
        return number == null ? null : ofSeconds(number);
    }

    static Duration ofSeconds(double seconds) {
        return Duration.ofMillis(Math.round(Math.clamp(seconds, 0, LONGEST_SECONDS) * 1000));
    }

    static EventData.Sla sla(Json data) {
        var total = seconds(data.get("totalDuration"));
        return new EventData.Sla(
                total,
                CimDecoder.upper(data.get("action")),
                Timestamps.read(data.get("startTime")).orElse(null),
                part(total, CimDecoder.number(data.get("percentageCompleted"))));
    }

    private static @Nullable Duration part(@Nullable Duration total, @Nullable Double percent) {
        return total == null || percent == null
                ? null
                : Duration.ofMillis(
                        Math.round(total.toMillis() * Math.clamp(percent, 0, 100) / 100));
    }

    private static EventData hold(Json data) {
        return holdTimer(data.get("holdTimerDetails"));
    }

    static EventData.HoldChange holdTimer(Json timer) {
        return new EventData.HoldChange(
                Timestamps.read(timer.get("startTime")).orElse(null),
                seconds(timer.get("totalDuration")));
    }

    private static EventData hand(Json data) {
        return new EventData.Hand(
                data.get("agentId").text(),
                CimDecoder.firstText(data.get("userName"), data.get("agentName")));
    }
}
