package org.agentdesk.core.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parts of the protocol, by name.
final class Protocol {

    static final List<String> SERVER_EVENTS =
            List.of(
                    "agentPresence",
                    "taskRequest",
                    "revokeTask",
                    "onTopicData",
                    "onCimEvent",
                    "topicUnsubscription",
                    "topicClosed",
                    "wrapupTimerStarted",
                    "WRAP_UP_TIMER_STARTED",
                    "WRAP_UP_CLOSED",
                    "socketSessionRemoved",
                    "errors",
                    "onChannelTypes",
                    "onPullModeSubscribedList",
                    "onPullModeSubscribedListRequest",
                    "pullModeSubscribedListRequests",
                    "addPullModeSubscribedListRequests",
                    "removePullModeSubscribedListRequests",
                    "agentAssistanceRequestPlaced",
                    "agentAssignedForAssistance",
                    "agentAssignedForAgentTransfer",
                    "consulTransferRequestSuccess",
                    "consultTransferRequestSuccess",
                    "ANNOUNCEMENT_CREATED",
                    "ANNOUNCEMENT_DELETED",
                    "incomingCallAlertEvent");

    static final Map<String, String> CLIENT_EVENTS = new LinkedHashMap<>();

    static {
        CLIENT_EVENTS.put("changeAgentState", "ChangeAgentState");
        CLIENT_EVENTS.put("topicSubscription", "Subscribe");
        CLIENT_EVENTS.put("topicUnsubscription", "Unsubscribe");
        CLIENT_EVENTS.put("publishCimEvent", "Publish");
        CLIENT_EVENTS.put("directTransferRequest", "Assist");
        CLIENT_EVENTS.put("directConferenceRequest", "Assist");
        CLIENT_EVENTS.put("consultRequest", "Assist");
        CLIENT_EVENTS.put("consultTransferRequest", "ConsultTransfer");
        CLIENT_EVENTS.put("consultConferenceRequest", "ConsultConference");
        CLIENT_EVENTS.put("JoinAsSilentMonitor", "Monitor");
        CLIENT_EVENTS.put("JoinAsBargin", "BargeIn");
        CLIENT_EVENTS.put("joinAsWhisper", "JoinWhisper");
        CLIENT_EVENTS.put("closeWrapup", "CloseWrapUp");
        CLIENT_EVENTS.put("pauseConversation", "Pause");
        CLIENT_EVENTS.put("resumeConversation", "Resume");
        CLIENT_EVENTS.put("subscribePullModeList", "SubscribeList");
        CLIENT_EVENTS.put("unsubscribePullModeList", "SubscribeList");
        CLIENT_EVENTS.put("joinPullModeRequest", "JoinRequest");
        CLIENT_EVENTS.put("deletePullModeRequest", "EndRequest");
    }

    static final List<String> BODY_TYPES =
            List.of(
                    "PLAIN",
                    "BUTTON",
                    "CAROUSEL",
                    "LOCATION",
                    "CONTACT",
                    "MULTIMEDIA",
                    "IMAGE",
                    "VIDEO",
                    "AUDIO",
                    "FILE",
                    "STICKER",
                    "URL",
                    "RECEIPT",
                    "TEMPLATE",
                    "VOICE",
                    "WRAPUP",
                    "COMMENT",
                    "EMAIL",
                    "NOTIFICATION",
                    "DELIVERYNOTIFICATION",
                    "DELETEDNOTIFICATION",
                    "CUSTOM",
                    "ACTION");

    static final Set<String> WRITTEN =
            Set.of(
                    "PLAIN",
                    "IMAGE",
                    "VIDEO",
                    "AUDIO",
                    "FILE",
                    "WRAPUP",
                    "COMMENT",
                    "NOTIFICATION",
                    "DELIVERYNOTIFICATION");

    /// Endpoints, and what will use those that nothing uses yet.
    static final Map<String, String> REST = new LinkedHashMap<>();

    static {
        REST.put("/agent/login", "");
        REST.put("/unified-admin/reasons", "");
        REST.put("/unified-admin/pull-mode-list", "the page of the lists");
        REST.put("/unified-admin/forms/", "the wrap-up form of the window");
        REST.put("/unified-admin/agent-desk-settings", "the settings of the window");
        REST.put("/unified-admin/locale-setting", "the languages of the window");
        REST.put("/available-agents", "the transfer dialog");
        REST.put("/precision-queues", "the supervisor's tables");
        REST.put("/media-routing-domains", "the supervisor's tables");
        REST.put("/routing-engine/tasks", "voice, which this desk does not handle");
        REST.put("/activities", "past activities in the transcript");
        REST.put("/update-customer", "the link-profile dialog");
        REST.put("/update-past-conversations", "the link-profile dialog");
        REST.put("/conversation-data", "the context panel");
        REST.put("/channels/defaultoutbound", "outbound conversations");
        REST.put("/message/receive", "outbound conversations");
        REST.put("/message/send", "one-way outbound messages");
        REST.put("/social-media-post", "the context of social comments");
        REST.put("/customers", "the customer's profile");
        REST.put("/customerSchema", "the customer's profile");
        REST.put("/label", "labels");
        REST.put("/userPreference", "grid columns of the administration pages");
        REST.put("/agentSetting", "settings kept on the server");
        REST.put("/uploadFileStream", "attachments");
        REST.put("/downloadFileStream", "attachments");
        REST.put("/queue-active-chats/detail", "the supervisor's tables");
        REST.put("/bot-active-chats/detail", "the supervisor's tables");
        REST.put("/queued-chats/detail", "the supervisor's tables");
        REST.put("/agent-activity/detail", "the supervisor's tables");
        REST.put("/announcement", "announcements of before the sign-in");
        REST.put("/generateLink", "secure links");
    }

    /// Names that no source documents a payload for, or that only one branch ever had.
    private static final Set<String> UNDOCUMENTED =
            Set.of(
                    "AGENT_RESERVED_TIMEOUT",
                    "AGENT_ACCEPT_TIMEOUT",
                    "REMOVE_ALL_AGENTS",
                    "AGENT_SLA_EXPIRED",
                    "AGENT_SLA",
                    "CUSTOMER_SLA_EXPIRED",
                    "CUSTOMER_SLA",
                    "RESPONSE_SLA_BREACHED",
                    "CUSTOMER_ACTIVITY_TIMEOUT",
                    "BOT_NOT_AVAILABLE",
                    "EWT_MESSAGE",
                    "WRAPUP_APPLIED",
                    "IVR_AGGREGATED_ACTIVITY",
                    "CISCO_VOICE_EVENT",
                    "NO_RESPONSE_ENTITY",
                    "HOLD_TIMER",
                    "HAND_DOWN");

    private Protocol() {}

    static String whyNotSimulated(String name) {
        if (UNDOCUMENTED.contains(name)) {
            return "payload undocumented; the control API emits any";
        }
        return switch (name) {
            case "WRAP_UP_TIMER_STARTED",
                    "WRAP_UP_CLOSED",
                    "agentAssignedForAgentTransfer",
                    "consultTransferRequestSuccess" ->
                    "an alias of old servers; the control API emits any";
            case "incomingCallAlertEvent" -> "dead in every desk";
            default -> "the control API emits any";
        };
    }
}
