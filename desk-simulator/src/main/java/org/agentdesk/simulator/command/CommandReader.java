package org.agentdesk.simulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.agentdesk.simulator.command.AgentCommand.Assist.Kind;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Reads socket events into commands. Names are matched whatever their case and with anything that
/// is no letter stripped from their end, so that every known alias arrives here. Never throws: what
/// cannot be read is an [AgentCommand.Invalid].
public final class CommandReader {
    private CommandReader() {}

    /// The command of an event with its arguments.
    public static AgentCommand read(String event, List<JsonNode> arguments) {
        var first = arguments.isEmpty() ? MissingNode.getInstance() : arguments.getFirst();
        var name = shorten(event).replaceAll("[^A-Za-z]+$", "");
        var body = Json.unwrap(first);
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "changeagentstate" -> StateReader.read(body);
            case "topicsubscription", "oncallaccepttopicsubscription" -> subscribe(body);
            case "topicunsubscription" ->
                    needs(name, conversation(body), AgentCommand.Unsubscribe::new);
            case "publishcimevent" -> publish(body);
            case "directtransferrequest" -> assist(name, Kind.TRANSFER, body);
            case "directconferencerequest" -> assist(name, Kind.CONFERENCE, body);
            case "consultrequest" -> assist(name, Kind.CONSULT, body);
            case "consulttransferrequest" -> finish(name, body, true);
            case "consultconferencerequest" -> finish(name, body, false);
            case "joinassilentmonitor" ->
                    needs(
                            name,
                            conversation(body),
                            id -> new AgentCommand.Monitor(id, participant(body)));
            case "joinasbargin", "joinasbargein" ->
                    needs(name, conversation(body), AgentCommand.BargeIn::new);
            case "joinaswhisper", "movetowhispermode" ->
                    needs(name, conversation(body), AgentCommand.Whisper::new);
            case "closewrapup", "wrap_up_closed" ->
                    needs(
                            name,
                            conversation(body),
                            id -> new AgentCommand.CloseWrapUp(id, event(body)));
            case "pauseconversation" ->
                    needs(name, conversation(body), id -> new AgentCommand.Pause(id, hold(body)));
            case "resumeconversation" -> needs(name, conversation(body), AgentCommand.Resume::new);
            case "subscribepullmodelist" ->
                    needs(name, list(body), AgentCommand.SubscribeList::new);
            case "unsubscribepullmodelist" ->
                    needs(name, list(body), AgentCommand.UnsubscribeList::new);
            case "joinpullmoderequest" ->
                    needs(
                            name,
                            firstOf(Json.text(body, "requestId"), conversation(body)),
                            id -> new AgentCommand.JoinRequest(id, participant(body)));
            case "deletepullmoderequest" ->
                    needs(name, request(first), AgentCommand.DeleteRequest::new);
            default -> new AgentCommand.Invalid(shorten(event), "Unknown event");
        };
    }

    private interface Making {
        AgentCommand of(String id);
    }

    private static AgentCommand needs(String task, @Nullable String id, Making making) {
        return id == null || id.isBlank()
                ? new AgentCommand.Invalid(task, "The id is missing")
                : making.of(id);
    }

    private static AgentCommand subscribe(JsonNode body) {
        return needs(
                "topicSubscription",
                conversation(body),
                id ->
                        new AgentCommand.Subscribe(
                                id, Json.text(body, "taskId", ""), participant(body)));
    }

    private static AgentCommand publish(JsonNode body) {
        var event = event(body);
        if (event == null) {
            return new AgentCommand.Invalid("publishCimEvent", "cimEvent is not an object");
        }
        var id = firstOf(Json.text(body, "conversationId"), conversation(event));
        return needs("publishCimEvent", id, c -> new AgentCommand.Publish(c, event));
    }

    private static AgentCommand assist(String name, Kind kind, JsonNode body) {
        boolean toAgent = "agent".equalsIgnoreCase(Json.text(body, "mode"));
        var queue = toAgent ? null : Json.text(body, "queueName", "");
        var agent = toAgent ? Json.text(body, "requestedAgentId", "") : null;
        boolean offer = body.path("offerToAgent").asBoolean(true);
        var note = Json.text(body, "note", "");
        return needs(
                name,
                conversation(body),
                id -> new AgentCommand.Assist(kind, id, queue, agent, offer, note));
    }

    private static AgentCommand finish(String name, JsonNode body, boolean leave) {
        var agent = Json.text(body, "requestedAgentId");
        return needs(
                name, conversation(body), id -> new AgentCommand.FinishConsult(id, agent, leave));
    }

    private static @Nullable ObjectNode event(JsonNode body) {
        return Json.unwrap(body.path("cimEvent")) instanceof ObjectNode event ? event : null;
    }

    private static @Nullable String conversation(JsonNode body) {
        return firstOf(
                Json.text(body, "conversationId"),
                Json.text(body, "topicId"),
                Json.text(body.path("channelSession"), "conversationId"),
                Json.text(body.path("agentParticipant"), "conversationId"),
                Json.text(body.path("topicParticipant"), "conversationId"));
    }

    private static @Nullable String participant(JsonNode body) {
        return Json.text(body.path("topicParticipant"), "id");
    }

    private static @Nullable String list(JsonNode body) {
        return firstOf(Json.text(body, "listId"), Json.text(body.path("list"), "id"));
    }

    private static @Nullable String request(JsonNode argument) {
        var body = Json.unwrap(argument);
        return body.isObject()
                ? firstOf(
                        Json.text(body, "id"), Json.text(body, "Id"), Json.text(body, "requestId"))
                : argument.asText();
    }

    private static long hold(JsonNode body) {
        long seconds = body.path("duration").asLong(60);
        return Math.clamp(seconds, 1, 3_600);
    }

    private static @Nullable String firstOf(@Nullable String... candidates) {
        for (var candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60);
    }
}
