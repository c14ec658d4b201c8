package org.agentdesk.core.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.agentdesk.core.cim.Json;

/// Socket events from their name and arguments. Every spelling in use is understood; whatever
/// cannot be read becomes [ServerEvent.Unreadable]. Never throws. One decoder serves one
/// connection, on one thread.
public final class ServerEventDecoder {

    private static final long SECONDS_AT_MOST = 3600;
    private static final Duration DEFAULT_WRAP_UP = Duration.ofSeconds(60);

    private final JsonReader reader = new JsonReader();

    /// What an event says.
    ///
    /// @param name the event as it came, in any case
    /// @param args its arguments; more than one are tolerated
    /// @param arrived when it came
    public ServerEvent decode(String name, List<Json> args, Instant arrived) {
        var payload = args.isEmpty() ? Json.Null.NULL : args.getFirst();
        try {
            return decode(fold(name), name, CimDecoder.unwrap(payload), arrived);
        } catch (RuntimeException e) { // a gap in the decoder must not cost the session
            return unreadable(name, e.getClass().getSimpleName(), payload);
        }
    }

    private ServerEvent decode(String folded, String name, Json payload, Instant arrived) {
        var cim = new CimDecoder(arrived);
        return switch (folded) {
            case "agentpresence" -> PresenceDecoder.presence(payload, arrived);
            case "taskrequest" -> task(payload, cim);
            case "revoketask" -> withConversation(name, payload, ServerEvent.TaskRevoked::new);
            case "ontopicdata" -> TopicDecoder.topic(payload, cim);
            case "oncimevent" -> cimEvent(name, payload, cim);
            case "topicunsubscription", "topicclosed", "wrapupclosed" ->
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
            case "onchanneltypes" -> SmallDecoder.channelTypes(payload);
            case "onpullmodesubscribedlist" -> ListDecoder.subscriptions(payload);
            case "pullmodesubscribedlistrequests" ->
                    ListDecoder.requests(payload, true, cim, arrived);
            case "addpullmodesubscribedlistrequests" ->
                    ListDecoder.requests(payload, false, cim, arrived);
            case "onpullmodesubscribedlistrequest" ->
                    ListDecoder.changed(name, payload, cim, arrived);
            case "removepullmodesubscribedlistrequests" -> ListDecoder.removed(name, payload);
            case "agentassistancerequestplaced" ->
                    new ServerEvent.AssistancePlaced(payload.get("requestAction").text());
            case "agentassignedforassistance", "agentassignedforagenttransfer" ->
                    withConversation(name, payload, id -> SmallDecoder.assigned(id, payload));
            case "consultransferrequestsuccess", "consulttransferrequestsuccess" ->
                    withConversation(name, payload, id -> SmallDecoder.consulted(id, payload));
            case "announcementcreated" -> SmallDecoder.announcement(name, payload);
            case "announcementdeleted" -> SmallDecoder.announcementRemoved(name, payload);
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

    private ServerEvent cimEvent(String name, Json payload, CimDecoder cim) {
        var event = payload.get("cimEvent");
        if (event instanceof Json.Str(var text)) {
            try {
                event = reader.read(text);
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

    /// Seconds; large numbers are what some servers mean as milliseconds.
    private static Duration wrapUpDuration(Json duration) {
        var number = CimDecoder.number(duration);
        if (number == null) {
            return DEFAULT_WRAP_UP;
        }
        return EventDataDecoder.ofSeconds(number > SECONDS_AT_MOST ? number / 1000 : number);
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
