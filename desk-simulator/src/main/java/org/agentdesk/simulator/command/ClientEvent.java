package org.agentdesk.simulator.command;

import static org.agentdesk.simulator.command.CommandFields.conversation;
import static org.agentdesk.simulator.command.CommandFields.event;
import static org.agentdesk.simulator.command.CommandFields.firstOf;
import static org.agentdesk.simulator.command.CommandFields.hold;
import static org.agentdesk.simulator.command.CommandFields.list;
import static org.agentdesk.simulator.command.CommandFields.participant;
import static org.agentdesk.simulator.command.CommandFields.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agentdesk.simulator.command.AgentCommand.Assist.Kind;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Every event that desks may send, under all the names it has had, and how it is read.
public enum ClientEvent {
    CHANGE_AGENT_STATE("changeAgentState", (_, body) -> StateReader.read(body)),
    TOPIC_SUBSCRIPTION(
            "topicSubscription",
            (name, body) ->
                    needs(
                            name,
                            conversation(body),
                            id ->
                                    new AgentCommand.Subscribe(
                                            id, Json.text(body, "taskId", ""), participant(body))),
            "onCallAcceptTopicSubscription"),
    TOPIC_UNSUBSCRIPTION(
            "topicUnsubscription",
            (name, body) -> needs(name, conversation(body), AgentCommand.Unsubscribe::new)),
    PUBLISH_CIM_EVENT("publishCimEvent", ClientEvent::publish),
    DIRECT_TRANSFER_REQUEST(
            "directTransferRequest", (name, body) -> assist(name, Kind.TRANSFER, body)),
    DIRECT_CONFERENCE_REQUEST(
            "directConferenceRequest", (name, body) -> assist(name, Kind.CONFERENCE, body)),
    CONSULT_REQUEST("consultRequest", (name, body) -> assist(name, Kind.CONSULT, body)),
    CONSULT_TRANSFER_REQUEST("consultTransferRequest", (name, body) -> finish(name, body, true)),
    CONSULT_CONFERENCE_REQUEST(
            "consultConferenceRequest", (name, body) -> finish(name, body, false)),
    JOIN_AS_SILENT_MONITOR(
            "JoinAsSilentMonitor",
            (name, body) ->
                    needs(
                            name,
                            conversation(body),
                            id -> new AgentCommand.Monitor(id, participant(body)))),
    JOIN_AS_BARGIN(
            "JoinAsBargin",
            (name, body) -> needs(name, conversation(body), AgentCommand.BargeIn::new),
            "JoinAsBargeIn"),
    JOIN_AS_WHISPER(
            "joinAsWhisper",
            (name, body) -> needs(name, conversation(body), AgentCommand.Whisper::new),
            "moveToWhisperMode"),
    CLOSE_WRAPUP(
            "closeWrapup",
            (name, body) ->
                    needs(
                            name,
                            conversation(body),
                            id -> new AgentCommand.CloseWrapUp(id, event(body))),
            "WRAP_UP_CLOSED"),
    PAUSE_CONVERSATION(
            "pauseConversation",
            (name, body) ->
                    needs(name, conversation(body), id -> new AgentCommand.Pause(id, hold(body)))),
    RESUME_CONVERSATION(
            "resumeConversation",
            (name, body) -> needs(name, conversation(body), AgentCommand.Resume::new)),
    SUBSCRIBE_PULL_MODE_LIST(
            "subscribePullModeList",
            (name, body) -> needs(name, list(body), AgentCommand.SubscribeList::new)),
    UNSUBSCRIBE_PULL_MODE_LIST(
            "unsubscribePullModeList",
            (name, body) -> needs(name, list(body), AgentCommand.UnsubscribeList::new)),
    JOIN_PULL_MODE_REQUEST(
            "joinPullModeRequest",
            (name, body) ->
                    needs(
                            name,
                            firstOf(Json.text(body, "requestId"), conversation(body)),
                            id -> new AgentCommand.JoinRequest(id, participant(body)))),
    DELETE_PULL_MODE_REQUEST(
            "deletePullModeRequest",
            (name, argument) -> needs(name, request(argument), AgentCommand.DeleteRequest::new));

    private interface Reading {
        AgentCommand of(String name, JsonNode argument);
    }

    private interface Making {
        AgentCommand of(String id);
    }

    private final String wire;
    private final Reading reading;
    private final List<String> aliases;

    ClientEvent(String wire, Reading reading, String... aliases) {
        this.wire = wire;
        this.reading = reading;
        this.aliases = List.of(aliases);
    }

    /// The name on the wire, as the newest desk writes it.
    public String wire() {
        return wire;
    }

    /// Other names it has had.
    public List<String> aliases() {
        return aliases;
    }

    /// The event of a name in any case, its aliases included.
    static Optional<ClientEvent> of(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        for (var candidate : values()) {
            if (candidate.wire.toLowerCase(Locale.ROOT).equals(wanted)
                    || candidate.aliases.stream().anyMatch(wanted::equalsIgnoreCase)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /// Reads its argument.
    ///
    /// @param name as it was sent
    AgentCommand read(String name, JsonNode argument) {
        boolean bare = this == DELETE_PULL_MODE_REQUEST;
        return reading.of(name, bare ? argument : Json.unwrap(argument));
    }

    private static AgentCommand needs(String task, @Nullable String id, Making making) {
        return id == null || id.isBlank()
                ? new AgentCommand.Invalid(task, "The id is missing")
                : making.of(id);
    }

    private static AgentCommand publish(String name, JsonNode body) {
        var event = event(body);
        if (event == null) {
            return new AgentCommand.Invalid(name, "cimEvent is not an object");
        }
        var id = firstOf(Json.text(body, "conversationId"), conversation(event));
        return needs(name, id, c -> new AgentCommand.Publish(c, event));
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
}
