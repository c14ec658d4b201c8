package org.agentdesk.simulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// A request of a desk. The event each comes from is named; strings are never null unless marked.
public sealed interface AgentCommand {

    /// `changeAgentState` with action `agentState`.
    ///
    /// @param reason null when absent, null or empty
    record ChangeState(String agentId, String state, @Nullable JsonNode reason)
            implements AgentCommand {}

    /// `changeAgentState` with action `agentMRDState`.
    record ChangeMrdState(String agentId, String mrdId, String state) implements AgentCommand {}

    /// `topicSubscription`.
    ///
    /// @param participantId the id the desk chose for its participant record; null when absent
    record Subscribe(String conversationId, String taskId, @Nullable String participantId)
            implements AgentCommand {}

    /// `topicUnsubscription`.
    record Unsubscribe(String conversationId) implements AgentCommand {}

    /// `publishCimEvent`.
    record Publish(String conversationId, ObjectNode event) implements AgentCommand {}

    /// `directTransferRequest`, `directConferenceRequest` and `consultRequest`.
    ///
    /// @param queueName null in agent mode
    /// @param requestedAgentId null in queue mode
    record Assist(
            Kind kind,
            String conversationId,
            @Nullable String queueName,
            @Nullable String requestedAgentId,
            boolean offerToAgent,
            String note)
            implements AgentCommand {
        /// What kind of help is asked for.
        public enum Kind {
            TRANSFER,
            CONFERENCE,
            CONSULT
        }
    }

    /// `consultTransferRequest` and `consultConferenceRequest`.
    ///
    /// @param leave whether the initiator leaves (transfer) or stays (conference)
    record FinishConsult(String conversationId, @Nullable String requestedAgentId, boolean leave)
            implements AgentCommand {}

    /// `JoinAsSilentMonitor`.
    record Monitor(String conversationId, @Nullable String participantId) implements AgentCommand {}

    /// `JoinAsBargin`.
    record BargeIn(String conversationId) implements AgentCommand {}

    /// `joinAsWhisper`.
    record Whisper(String conversationId) implements AgentCommand {}

    /// `closeWrapup`; `event` is null when closed without wrap-up.
    record CloseWrapUp(String conversationId, @Nullable ObjectNode event) implements AgentCommand {}

    /// `pauseConversation`.
    record Pause(String conversationId, long seconds) implements AgentCommand {}

    /// `resumeConversation`.
    record Resume(String conversationId) implements AgentCommand {}

    /// `subscribePullModeList`.
    record SubscribeList(String listId) implements AgentCommand {}

    /// `unsubscribePullModeList`.
    record UnsubscribeList(String listId) implements AgentCommand {}

    /// `joinPullModeRequest`.
    record JoinRequest(String requestId, @Nullable String participantId) implements AgentCommand {}

    /// `deletePullModeRequest`.
    record DeleteRequest(String requestId) implements AgentCommand {}

    /// Something that cannot be understood; answered with `errors`.
    record Invalid(String task, String message) implements AgentCommand {}
}
