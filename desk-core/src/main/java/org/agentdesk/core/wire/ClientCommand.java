package org.agentdesk.core.wire;

import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.RoomInfo;
import org.agentdesk.core.model.Me;
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
    ///
    /// @param event its message header carries, as source, the members that only the wire knows
    record Publish(String agentId, String conversationId, @Nullable RoomInfo room, CimEvent event)
            implements ClientCommand {}

    /// `closeWrapup` without a wrap-up.
    record SkipWrapUp(String agentId, String conversationId, @Nullable RoomInfo room)
            implements ClientCommand {}

    /// What goes on the wire: the event and its one argument.
    record Frame(String event, Json payload) {}
}
