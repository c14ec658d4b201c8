package org.agentdesk.messages.events;

import org.agentdesk.core.cim.EventName;

/// The events that have no line, by the reason for it. Every name is decided here: one that is
/// added to the model does not compile until it is.
final class Silence {

    private Silence() {}

    static boolean isKept(EventName name) {
        return switch (name) {
            // bubbles, not lines
            case CUSTOMER_MESSAGE, AGENT_MESSAGE, BOT_MESSAGE, WHISPER_MESSAGE -> true;
            // seen at the message they are about, or below the last one
            case MESSAGE_DELIVERY_NOTIFICATION, TYPING_INDICATOR, BOT_SUGGESTION -> true;
            // seen in the context of the conversation, which they change
            case CHANNEL_SESSION_DATA_UPDATED, CONVERSATION_DATA_CHANGED -> true;
            // clocks, seen where they run; that one runs out has a line
            case AGENT_SLA_STOPPED, AGENT_SLA, RESET_AGENT_SLA, HOLD_TIMER -> true;
            case CUSTOMER_SLA_STARTED, CUSTOMER_SLA_STOPPED, CUSTOMER_SLA -> true;
            // another event tells the same with more in it: CHANNEL_SESSION_ENDED, AGENT_SUBSCRIBED
            case REMOVE_CHANNEL_SESSION, AGENT_RESERVED, ROOM_MEMBER_STATUS_CHANGED -> true;
            // how the platform works inside
            case REVOKE_RESOURCE, ASSIGN_RESOURCE_REQUESTED, TOPIC_STATE_CHANGE_EVENT -> true;
            case ACTION_MESSAGE, CISCO_VOICE_EVENT, ROOM_CREATED, NO_RESPONSE_ENTITY -> true;
            // asks another program for something that no desk shows
            case EXTERNAL_GADGET_REQUESTED -> true;
            case CHANNEL_SESSION_STARTED,
                    CHANNEL_SESSION_ENDED,
                    CHANNEL_SESSION_EXPIRED,
                    CUSTOMER_LEFT,
                    AGENT_SUBSCRIBED,
                    AGENT_UNSUBSCRIBED,
                    PARTICIPANT_ROLE_CHANGED,
                    BOT_SUBSCRIBED,
                    BOT_UNSUBSCRIBED,
                    TASK_STATE_CHANGED,
                    TASK_ENQUEUED,
                    NO_AGENT_AVAILABLE,
                    AGENT_RESERVED_TIMEOUT,
                    AGENT_ACCEPT_TIMEOUT,
                    REMOVE_ALL_AGENTS,
                    ASSOCIATED_CUSTOMER_CHANGED,
                    AGENT_SLA_STARTED,
                    AGENT_SLA_EXPIRED,
                    CUSTOMER_SLA_EXPIRED,
                    RESPONSE_SLA_BREACHED,
                    CUSTOMER_ACTIVITY_TIMEOUT,
                    BOT_TIMEOUT,
                    BOT_NOT_AVAILABLE,
                    EWT_MESSAGE,
                    CONVERSATION_PAUSED,
                    CONVERSATION_RESUMED,
                    WRAPUP_APPLIED,
                    HAND_RAISED,
                    HAND_DOWN,
                    AGENT_MRD_INTERRUPTED,
                    AGENT_OUTBOUND,
                    THIRD_PARTY_ACTIVITY,
                    VOICE_ACTIVITY,
                    IVR_AGGREGATED_ACTIVITY,
                    CALL_LEG_STARTED,
                    CALL_LEG_ENDED,
                    CALL_HOLD,
                    CALL_RESUME,
                    ADVISOR_SUBSCRIBED,
                    UNKNOWN ->
                    false;
        };
    }
}
