package org.agentdesk.core.wire;

import java.time.Duration;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.RoomInfo;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Reason;
import org.jspecify.annotations.Nullable;

/// Something the desk tells the Agent Manager.
public sealed interface ClientCommand {

    /// `changeAgentState` with action `agentState`.
    ///
    /// @param state READY, NOT_READY or LOGOUT
    /// @param reason null for READY and where the agent gave none
    record ChangeAgentState(String agentId, String state, @Nullable Reason reason)
            implements ClientCommand {}

    /// `changeAgentState` with action `agentMRDState`.
    record ChangeMrdState(String agentId, String mrdId, String state) implements ClientCommand {}

    /// `topicSubscription`: take a conversation.
    ///
    /// @param participantId the new id of the participant record
    /// @param taskId verbatim from the request
    record Subscribe(
            Me me,
            String participantId,
            String role,
            String conversationId,
            String taskId,
            @Nullable RoomInfo room)
            implements ClientCommand {}

    /// `topicUnsubscription`: leave a conversation.
    record Unsubscribe(String agentId, String conversationId, @Nullable RoomInfo room)
            implements ClientCommand {}

    /// `publishCimEvent`: say or signal something in a conversation.
    record Publish(String agentId, String conversationId, @Nullable RoomInfo room, CimEvent event)
            implements ClientCommand {}

    /// `closeWrapup`: end a wrap-up.
    ///
    /// @param event the message that carries the wrap-up; null to save none
    record CloseWrapUp(
            String agentId,
            String conversationId,
            @Nullable RoomInfo room,
            @Nullable CimEvent event)
            implements ClientCommand {}

    /// `directTransferRequest`, `directConferenceRequest`, `consultRequest`.
    ///
    /// @param mine the own participant record
    record Assist(
            Assistance kind,
            ChannelSession session,
            Participant mine,
            Assistance.Target target,
            String note)
            implements ClientCommand {}

    /// `consultTransferRequest`: hand over to the agent who is consulting.
    record ConsultTransfer(
            String conversationId, ChannelSession session, Participant mine, String agentId)
            implements ClientCommand {}

    /// `consultConferenceRequest`: make the agent who is consulting a member.
    record ConsultConference(ChannelSession session, Participant mine, String agentId)
            implements ClientCommand {}

    /// `JoinAsSilentMonitor`: watch a conversation.
    record Monitor(Me me, String participantId, ChannelSession session, String conversationId)
            implements ClientCommand {}

    /// `JoinAsBargin`: take part in a conversation that is watched.
    record BargeIn(String userId, String conversationId, @Nullable RoomInfo room)
            implements ClientCommand {}

    /// `joinAsWhisper`: whisper to the agents of a conversation that is watched.
    record JoinWhisper(String userId, String conversationId, @Nullable RoomInfo room)
            implements ClientCommand {}

    /// `pauseConversation`.
    record Pause(String userId, String conversationId, @Nullable RoomInfo room, Duration duration)
            implements ClientCommand {}

    /// `resumeConversation`.
    record Resume(String userId, String conversationId, @Nullable RoomInfo room)
            implements ClientCommand {}

    /// `subscribePullModeList`, `unsubscribePullModeList`.
    record SubscribeList(Me me, String participantId, PullList list, boolean on)
            implements ClientCommand {}

    /// `joinPullModeRequest`: take a request from a list.
    record JoinRequest(Me me, String participantId, ListRequest request) implements ClientCommand {}

    /// `deletePullModeRequest`: end a request of a list.
    record EndRequest(String requestId) implements ClientCommand {}

    /// What goes on the wire: the event and its one argument.
    record Frame(String event, Json payload) {}
}
