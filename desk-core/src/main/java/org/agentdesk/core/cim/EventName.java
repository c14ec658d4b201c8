package org.agentdesk.core.cim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The names of CIM events (Customer Interaction Model, `CimEventName`).
///
/// Servers add names faster than desks are installed: what is not here is [#UNKNOWN], and the event
/// keeps the name that came ([CimEvent#wireName()]).
public enum EventName {
    CUSTOMER_MESSAGE,
    AGENT_MESSAGE,
    BOT_MESSAGE,
    WHISPER_MESSAGE,
    BOT_SUGGESTION,
    MESSAGE_DELIVERY_NOTIFICATION,
    TYPING_INDICATOR,
    CHANNEL_SESSION_STARTED,
    CHANNEL_SESSION_ENDED,
    CHANNEL_SESSION_EXPIRED,
    CHANNEL_SESSION_DATA_UPDATED,
    REMOVE_CHANNEL_SESSION,
    CUSTOMER_LEFT,
    AGENT_SUBSCRIBED,
    AGENT_UNSUBSCRIBED,
    PARTICIPANT_ROLE_CHANGED,
    BOT_SUBSCRIBED,
    BOT_UNSUBSCRIBED,
    TASK_STATE_CHANGED,
    TASK_ENQUEUED,
    NO_AGENT_AVAILABLE,
    AGENT_RESERVED,
    AGENT_RESERVED_TIMEOUT,
    AGENT_ACCEPT_TIMEOUT,
    REVOKE_RESOURCE,
    ASSIGN_RESOURCE_REQUESTED,
    REMOVE_ALL_AGENTS,
    CONVERSATION_DATA_CHANGED,
    ASSOCIATED_CUSTOMER_CHANGED,
    TOPIC_STATE_CHANGE_EVENT,
    AGENT_SLA_STARTED,
    AGENT_SLA_STOPPED,
    AGENT_SLA_EXPIRED,
    AGENT_SLA,
    RESET_AGENT_SLA,
    CUSTOMER_SLA_STARTED,
    CUSTOMER_SLA_STOPPED,
    CUSTOMER_SLA_EXPIRED,
    CUSTOMER_SLA,
    RESPONSE_SLA_BREACHED,
    CUSTOMER_ACTIVITY_TIMEOUT,
    BOT_TIMEOUT,
    BOT_NOT_AVAILABLE,
    EWT_MESSAGE,
    CONVERSATION_PAUSED,
    CONVERSATION_RESUMED,
    HOLD_TIMER,
    WRAPUP_APPLIED,
    HAND_RAISED,
    HAND_DOWN,
    AGENT_MRD_INTERRUPTED,
    AGENT_OUTBOUND,
    ACTION_MESSAGE,
    THIRD_PARTY_ACTIVITY,
    VOICE_ACTIVITY,
    IVR_AGGREGATED_ACTIVITY,
    CALL_LEG_STARTED,
    CALL_LEG_ENDED,
    CALL_HOLD,
    CALL_RESUME,
    CISCO_VOICE_EVENT,
    ROOM_CREATED,
    ROOM_MEMBER_STATUS_CHANGED,
    ADVISOR_SUBSCRIBED,
    EXTERNAL_GADGET_REQUESTED,
    NO_RESPONSE_ENTITY,
    UNKNOWN;

    private static final Map<String, EventName> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    private static final Map<String, EventName> ALIASES =
            Map.of(
                    "MRD_INTERRUPTED", AGENT_MRD_INTERRUPTED,
                    "TOPIC_STATE_CHANGED", TOPIC_STATE_CHANGE_EVENT);

    /// The name for what the wire said, in any case; [#UNKNOWN] for a name never heard of.
    public static EventName of(String wire) {
        var folded = wire.strip().toUpperCase(Locale.ROOT);
        var alias = ALIASES.get(folded);
        return alias != null ? alias : BY_NAME.getOrDefault(folded, UNKNOWN);
    }

    /// Whether the event is something said in the conversation: a bubble, not a line.
    public boolean isUtterance() {
        return switch (this) {
            case CUSTOMER_MESSAGE, AGENT_MESSAGE, BOT_MESSAGE, WHISPER_MESSAGE -> true;
            default -> false;
        };
    }
}
