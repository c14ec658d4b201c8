package org.agentdesk.core.wire;

import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.RoomInfo;
import org.agentdesk.core.model.Assistance.Target;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.wire.ClientCommand.Frame;
import org.jspecify.annotations.Nullable;

/// Commands to frames, in the one form that real servers are fed.
public final class CommandEncoder {

    private CommandEncoder() {}

    /// The frame for a command. No default: a command without a frame does not compile.
    public static Frame encode(ClientCommand command) {
        return switch (command) {
            case ClientCommand.ChangeAgentState c ->
                    new Frame("changeAgentState", agentState(c.agentId(), c.state(), c.reason()));
            case ClientCommand.ChangeMrdState c -> new Frame("changeAgentState", mrdState(c));
            case ClientCommand.Subscribe c -> new Frame("topicSubscription", subscription(c));
            case ClientCommand.Unsubscribe(var agent, var id, var room) ->
                    new Frame("topicUnsubscription", addressed(Json.Obj.EMPTY, agent, id, room));
            case ClientCommand.Publish(var agent, var id, var room, var event) ->
                    new Frame(
                            "publishCimEvent",
                            addressed(
                                    Json.obj("cimEvent", EventEncoder.made(event, id, room)),
                                    agent,
                                    id,
                                    room));
            case ClientCommand.CloseWrapUp c -> new Frame("closeWrapup", closeWrapUp(c));
            case ClientCommand.Assist c -> new Frame(c.kind().request(), assist(c));
            case ClientCommand.ConsultTransfer c ->
                    new Frame(
                            "consultTransferRequest",
                            handOver(c.session(), c.mine(), c.agentId())
                                    .with("conversationId", Json.of(c.conversationId())));
            case ClientCommand.ConsultConference(var session, var mine, var agentId) ->
                    new Frame(
                            "consultConferenceRequest",
                            handOver(session, mine, agentId).with("note", Json.of("")));
            case ClientCommand.Monitor(var me, var record, var session, var id) ->
                    new Frame(
                            "JoinAsSilentMonitor",
                            Json.obj(
                                    "topicParticipant",
                                            OwnRecord.json(me, record, "SILENT_MONITOR", id),
                                    "agentId", Json.of(me.id()),
                                    "channelSession", session.source()));
            case ClientCommand.BargeIn(var user, var id, var room) ->
                    new Frame("JoinAsBargin", byUser(user, id, room));
            case ClientCommand.JoinWhisper(var user, var id, var room) ->
                    new Frame("joinAsWhisper", byUser(user, id, room));
            case ClientCommand.Pause(var user, var id, var room, var duration) ->
                    new Frame(
                            "pauseConversation",
                            byUser(user, id, room)
                                    .with("duration", Json.of(duration.toSeconds()))
                                    .with("state", Json.of("ON_HOLD")));
            case ClientCommand.Resume(var user, var id, var room) ->
                    new Frame(
                            "resumeConversation",
                            byUser(user, id, room).with("state", Json.of("ACTIVE")));
            case ClientCommand.SubscribeList(var me, var record, var list, var on) ->
                    new Frame(
                            on ? "subscribePullModeList" : "unsubscribePullModeList",
                            list(me, record, list));
            case ClientCommand.JoinRequest c -> new Frame("joinPullModeRequest", join(c));
            case ClientCommand.EndRequest(var id) ->
                    new Frame("deletePullModeRequest", Json.of(id));
        };
    }

    private static Json mrdState(ClientCommand.ChangeMrdState c) {
        return Json.obj(
                "agentId", Json.of(c.agentId()),
                "action", Json.of("agentMRDState"),
                "state", Json.of(c.state()),
                "mrdId", Json.of(c.mrdId()));
    }

    /// READY carries a null reason; LOGOUT without one leaves the key out.
    private static Json agentState(String agentId, String state, @Nullable Reason reason) {
        var value = Json.obj("name", Json.of(state));
        if (reason != null) {
            value = value.with("reasonCode", reason.source());
        } else if (!state.equals("LOGOUT")) {
            value = value.with("reasonCode", Json.Null.NULL);
        }
        return Json.obj(
                "agentId", Json.of(agentId), "action", Json.of("agentState"), "state", value);
    }

    private static Json subscription(ClientCommand.Subscribe c) {
        var participant = OwnRecord.json(c.me(), c.participantId(), c.role(), c.conversationId());
        return addressed(
                        Json.obj("topicParticipant", participant),
                        c.me().id(),
                        c.conversationId(),
                        c.room())
                .with("taskId", Json.of(c.taskId()));
    }

    private static Json closeWrapUp(ClientCommand.CloseWrapUp c) {
        var event =
                c.event() == null
                        ? Json.Null.NULL
                        : EventEncoder.made(c.event(), c.conversationId(), c.room());
        return addressed(Json.obj("cimEvent", event), c.agentId(), c.conversationId(), c.room());
    }

    /// Neither a conversation nor a room at the top: the session and the participant name them.
    private static Json assist(ClientCommand.Assist c) {
        var json =
                Json.obj(
                        "channelSession", c.session().source(),
                        "agentParticipant", c.mine().source());
        return switch (c.target()) {
            case Target.Queue(var name) ->
                    json.with("mode", Json.of("queue"))
                            .with("queueName", Json.of(name))
                            .with("note", Json.of(c.note()));
            case Target.Agent(var id) ->
                    json.with("mode", Json.of("agent"))
                            .with("requestedAgentId", Json.of(id))
                            .with("note", Json.of(c.note()))
                            .with("offerToAgent", Json.of(true));
        };
    }

    private static Json.Obj handOver(ChannelSession session, Participant mine, String agentId) {
        return Json.obj(
                "channelSession", session.source(),
                "agentParticipant", mine.source(),
                "requestedAgentId", Json.of(agentId),
                "mode", Json.of("agent"),
                "offerToAgent", Json.of(false));
    }

    private static Json.Obj byUser(String userId, String conversationId, @Nullable RoomInfo room) {
        var json =
                Json.obj(
                        "participantId", Json.of(userId),
                        "conversationId", Json.of(conversationId));
        return room == null ? json : json.with("roomInfo", room.source());
    }

    private static Json list(Me me, String record, PullList list) {
        return Json.obj(
                "topicParticipant", OwnRecord.json(me, record, "PRIMARY", list.id()),
                "agentId", Json.of(me.id()),
                "listId", Json.of(list.id()),
                "list",
                        Json.obj(
                                "id", Json.of(list.id()),
                                "name", Json.of(list.name()),
                                "description", Json.of(list.description())));
    }

    private static Json join(ClientCommand.JoinRequest c) {
        var request = c.request();
        var session = request.session();
        return Json.obj(
                "topicParticipant",
                        OwnRecord.json(
                                c.me(), c.participantId(), "PRIMARY", request.conversationId()),
                "agentId", Json.of(c.me().id()),
                "channelSession", session == null ? Json.Null.NULL : session.source(),
                "requestId", Json.of(request.id()));
    }

    /// With agent, conversation and, where the server has rooms, the room.
    private static Json.Obj addressed(
            Json.Obj payload, String agentId, String conversationId, @Nullable RoomInfo room) {
        var addressed =
                payload.with("agentId", Json.of(agentId))
                        .with("conversationId", Json.of(conversationId));
        return room == null ? addressed : addressed.with("roomInfo", room.source());
    }
}
