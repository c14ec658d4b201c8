package org.agentdesk.core.wire;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.RoomInfo;
import org.agentdesk.core.model.Announcement;
import org.agentdesk.core.model.ChannelType;
import org.agentdesk.core.model.Hold;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.Presence;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Sla;
import org.jspecify.annotations.Nullable;

/// Something the Agent Manager told the desk.
public sealed interface ServerEvent {

    /// `agentPresence`: the agent's state, asked for or not.
    ///
    /// @param changed false for AGENT_STATE_UNCHANGED: a request was refused or changed nothing
    /// @param agentChanged whether the global state changed
    /// @param changedMrds the ids of the domains that changed
    record PresenceTold(
            Presence presence, boolean changed, boolean agentChanged, Set<String> changedMrds)
            implements ServerEvent {}

    /// `taskRequest`: a conversation is offered.
    ///
    /// @param started true when the task was started for the agent: subscribe without ringing
    /// @param session null when the server left it out
    record TaskRequested(
            String conversationId,
            String taskId,
            boolean started,
            String direction,
            @Nullable String queue,
            @Nullable String note,
            @Nullable String requestedBy,
            @Nullable ChannelSession session,
            @Nullable RoomInfo room)
            implements ServerEvent {}

    /// `revokeTask`: the offer for a conversation is taken back.
    record TaskRevoked(String conversationId) implements ServerEvent {}

    /// `onTopicData`: a whole conversation, replacing what the desk knew of it.
    ///
    /// @param mine this agent's participant record; null when the server left it out
    /// @param events the history in the server's order; entries that could not be read are left out
    ///   and counted in `unreadable`
    /// @param handsRaised the names of the agents who ask for a supervisor
    /// @param suggested whom the server thinks the customer could be
    record TopicData(
            String conversationId,
            @Nullable RoomInfo room,
            String taskId,
            @Nullable Customer customer,
            List<ChannelSession> sessions,
            List<Participant> participants,
            @Nullable Participant mine,
            Json.Obj data,
            List<CimEvent> events,
            int unreadable,
            @Nullable Hold hold,
            @Nullable Sla sla,
            List<String> handsRaised,
            List<Customer> suggested)
            implements ServerEvent {}

    /// `onCimEvent`: something happened in a conversation.
    record CimEventTold(String conversationId, CimEvent event) implements ServerEvent {}

    /// `topicUnsubscription` or `topicClosed`: the agent is out of a conversation.
    ///
    /// @param reason the server's words; `""` when it gave none
    record TopicLeft(String conversationId, String reason) implements ServerEvent {}

    /// `wrapupTimerStarted`: the agent left and may wrap up.
    record WrapUpStarted(String conversationId, Duration duration) implements ServerEvent {}

    /// `socketSessionRemoved`: the agent signed in elsewhere.
    record SessionRemoved() implements ServerEvent {}

    /// `errors`: the server could not do what it was asked.
    ///
    /// @param task the name of what failed; may be `""`
    /// @param message the server's words; may be `""`
    record Failed(String task, String message) implements ServerEvent {}

    /// `onChannelTypes`: the kinds of channel there are.
    record ChannelTypesTold(List<ChannelType> types) implements ServerEvent {}

    /// `onPullModeSubscribedList`: all the lists the agent is subscribed to.
    record ListsTold(List<PullList> lists) implements ServerEvent {}

    /// `pullModeSubscribedListRequests`, `addPullModeSubscribedListRequests`: requests of lists.
    ///
    /// @param all whether these are all there are; otherwise they come to those known
    record ListRequestsTold(List<ListRequest> requests, boolean all) implements ServerEvent {}

    /// `onPullModeSubscribedListRequest`: one request came or changed.
    record ListRequestChanged(ListRequest request) implements ServerEvent {}

    /// `removePullModeSubscribedListRequests`: the requests of a list are to be forgotten.
    record ListRemoved(String listId) implements ServerEvent {}

    /// `agentAssistanceRequestPlaced`: a request for a transfer or conference is on its way. The
    /// server does not say for which conversation.
    ///
    /// @param action transfer, conference or another word
    record AssistancePlaced(String action) implements ServerEvent {}

    /// `agentAssignedForAssistance`: an agent was found for a consultation or transfer.
    ///
    /// @param type consult, direct-transfer or another word
    /// @param agentId may be `""`
    /// @param agentName may be `""`
    record AssistanceAssigned(String conversationId, String type, String agentId, String agentName)
            implements ServerEvent {}

    /// `consulTransferRequestSuccess`: the consulted agent has the conversation.
    ///
    /// @param taskId the task it goes on under; null when the server did not say
    /// @param agentId who has it now; `""` when the server did not say
    record ConsultTransferred(String conversationId, @Nullable String taskId, String agentId)
            implements ServerEvent {}

    /// `ANNOUNCEMENT_CREATED`: a supervisor tells the teams something.
    record AnnouncementTold(Announcement announcement) implements ServerEvent {}

    /// `ANNOUNCEMENT_DELETED`: an announcement is withdrawn.
    record AnnouncementRemoved(String id) implements ServerEvent {}

    /// An event with nothing in it for this desk, or one it does not know.
    record Ignored(String name) implements ServerEvent {}

    /// Something that arrived and could not be read.
    ///
    /// @param of the name of the event
    /// @param why the reason, without any of the content
    /// @param conversationId where it belongs, if that much could be read
    record Unreadable(String of, String why, @Nullable String conversationId)
            implements ServerEvent {}
}
