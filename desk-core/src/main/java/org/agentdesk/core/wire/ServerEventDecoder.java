package org.agentdesk.core.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.agentdesk.core.cim.Json;

/// Socket events from their name and arguments. Every spelling in use is understood; whatever
/// cannot be read becomes [ServerEvent.Unreadable]. Never throws.
public final class ServerEventDecoder {

    private static final long SECONDS_AT_MOST = 3600;
    private static final Duration DEFAULT_WRAP_UP = Duration.ofSeconds(60);

    private ServerEventDecoder() {}

    /// What an event says.
    ///
    /// @param name the event as it came, in any case
    /// @param args its arguments; more than one are tolerated
    /// @param arrived when it came
    public static ServerEvent decode(String name, List<Json> args, Instant arrived) {
        var payload = args.isEmpty() ? Json.Null.NULL : args.getFirst();
        try {
            return decode(fold(name), name, CimDecoder.unwrap(payload), arrived);
        } catch (RuntimeException e) { // a gap in the decoder must not cost the session
            return unreadable(name, e.getClass().getSimpleName(), payload);
        }
    }

    private static ServerEvent decode(String folded, String name, Json payload, Instant arrived) {
        var cim = new CimDecoder(arrived);
        return switch (folded) {
            case "agentpresence" -> PresenceDecoder.presence(payload, arrived);
            case "taskrequest" -> task(payload, cim);
            case "revoketask" -> withConversation(name, payload, ServerEvent.TaskRevoked::new);
            case "ontopicdata" -> TopicDecoder.topic(payload, cim);
            case "oncimevent" -> cimEvent(name, payload, cim);
            case "topicunsubscription", "topicclosed" ->
                    withConversation(
                            name,
                            payload,
                            id -> new ServerEvent.TopicLeft(id, payload.get("reason").text()));
            case "wrapuptimerstarted" ->
                    withConversation(
                            name,
                            payload,
                            id ->
                                    new ServerEvent.WrapUpStarted(
                                            id, wrapUpDuration(payload.get("duration"))));
            case "socketsessionremoved" -> new ServerEvent.SessionRemoved();
            case "errors" ->
                    new ServerEvent.Failed(
                            payload.get("task").text(),
                            CimDecoder.firstText(payload.get("msg"), payload));
            case SocketNames.UNREADABLE_FRAME ->
                    new ServerEvent.Unreadable("frame", payload.text(), null);
            default -> new ServerEvent.Ignored(name);
        };
    }

    /// Lower case without underscores or a tail of other signs: `WRAP_UP_TIMER_STARTED`,
    /// `agentPresence_` and `event ==>` are known spellings.
    private static String fold(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private static ServerEvent task(Json payload, CimDecoder cim) {
        return withConversation(
                "taskRequest",
                payload,
                id ->
                        new ServerEvent.TaskRequested(
                                id,
                                payload.get("taskId").text(),
                                taskState(payload).equalsIgnoreCase("STARTED"),
                                payload.get("taskDirection").text().toUpperCase(Locale.ROOT),
                                payload.get("queue").get("name").textOrNull(),
                                payload.get("note").textOrNull(),
                                payload.get("requestedBy").textOrNull(),
                                cim.session(payload.get("channelSession")),
                                cim.room(payload.get("roomInfo"))));
    }

    private static String taskState(Json payload) {
        var state = payload.get("taskState");
        return CimDecoder.firstText(state.get("name"), state);
    }

    private static ServerEvent cimEvent(String name, Json payload, CimDecoder cim) {
        var event = payload.get("cimEvent");
        if (event instanceof Json.Str(var text)) {
            try {
                event = JsonText.parse(text);
            } catch (JsonText.NotJson e) {
                return unreadable(name, "its cimEvent: " + e.getMessage(), payload);
            }
        }
        var decoded = cim.event(event);
        if (decoded.isEmpty()) {
            return unreadable(name, "its cimEvent has no name", payload);
        }
        var outer = CimDecoder.conversationId(payload);
        var id = outer != null ? outer : decoded.get().conversationId();
        return id == null
                ? unreadable(name, "it names no conversation", payload)
                : new ServerEvent.CimEventTold(id, decoded.get());
    }

    private static Duration wrapUpDuration(Json duration) {
        try {
            long number = (long) Double.parseDouble(duration.text().strip());
            var read =
                    number > SECONDS_AT_MOST
                            ? Duration.ofMillis(number)
                            : Duration.ofSeconds(number);
            return read.isNegative() ? Duration.ZERO : read;
        } catch (NumberFormatException e) {
            return DEFAULT_WRAP_UP;
        }
    }

    private static ServerEvent withConversation(
            String name, Json payload, java.util.function.Function<String, ServerEvent> event) {
        var id = CimDecoder.conversationId(payload);
        return id == null ? unreadable(name, "it names no conversation", payload) : event.apply(id);
    }

    private static ServerEvent unreadable(String name, String why, Json payload) {
        return new ServerEvent.Unreadable(name, why, CimDecoder.conversationId(payload));
    }
}
