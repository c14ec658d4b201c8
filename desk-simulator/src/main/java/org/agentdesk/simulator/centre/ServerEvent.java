package org.agentdesk.simulator.centre;

/// Every event the server emits to desks, and the concern that emits it. Nothing else reaches a
/// desk, apart from what the control API is told to emit.
public enum ServerEvent {
    AGENT_PRESENCE("agentPresence", Presence.class),
    TASK_REQUEST("taskRequest", Routing.class),
    REVOKE_TASK("revokeTask", Routing.class),
    ON_TOPIC_DATA("onTopicData", Joining.class),
    ON_CIM_EVENT("onCimEvent", Post.class),
    TOPIC_UNSUBSCRIPTION("topicUnsubscription", Leaving.class),
    TOPIC_CLOSED("topicClosed", Leaving.class),
    WRAPUP_TIMER_STARTED("wrapupTimerStarted", Leaving.class),
    SOCKET_SESSION_REMOVED("socketSessionRemoved", Sessions.class),
    ERRORS("errors", Post.class),
    ON_CHANNEL_TYPES("onChannelTypes", Sessions.class),
    ON_PULL_MODE_SUBSCRIBED_LIST("onPullModeSubscribedList", PullLists.class),
    ON_PULL_MODE_SUBSCRIBED_LIST_REQUEST("onPullModeSubscribedListRequest", PullLists.class),
    PULL_MODE_SUBSCRIBED_LIST_REQUESTS("pullModeSubscribedListRequests", PullLists.class),
    ADD_PULL_MODE_SUBSCRIBED_LIST_REQUESTS("addPullModeSubscribedListRequests", PullLists.class),
    REMOVE_PULL_MODE_SUBSCRIBED_LIST_REQUESTS(
            "removePullModeSubscribedListRequests", PullLists.class),
    AGENT_ASSISTANCE_REQUEST_PLACED("agentAssistanceRequestPlaced", Assistance.class),
    AGENT_ASSIGNED_FOR_ASSISTANCE("agentAssignedForAssistance", Assistance.class),
    /// Misspelt like this on the wire.
    CONSULT_TRANSFER_REQUEST_SUCCESS("consulTransferRequestSuccess", Assistance.class),
    ANNOUNCEMENT_CREATED("ANNOUNCEMENT_CREATED", Announcements.class),
    ANNOUNCEMENT_DELETED("ANNOUNCEMENT_DELETED", Announcements.class);

    private final String wire;
    private final Class<?> emitter;

    ServerEvent(String wire, Class<?> emitter) {
        this.wire = wire;
        this.emitter = emitter;
    }

    /// The name on the wire.
    public String wire() {
        return wire;
    }

    /// The class that emits it.
    public Class<?> emitter() {
        return emitter;
    }
}
