package org.agentdesk.simulator.centre;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The names of the CimEvents that the centre emits or treats in a way of their own, and the
/// concern that does. Other names published by agents are passed on as they are.
public enum CimName {
    CUSTOMER_MESSAGE("MESSAGE", CimEvents.class),
    AGENT_MESSAGE("MESSAGE", Chat.class),
    BOT_MESSAGE("MESSAGE", BotEvents.class),
    WHISPER_MESSAGE("MESSAGE", Chat.class),
    BOT_SUGGESTION("SUGGESTION", BotEvents.class),
    MESSAGE_DELIVERY_NOTIFICATION("NOTIFICATION", CimEvents.class),
    TYPING_INDICATOR("NOTIFICATION", CimEvents.class),
    CHANNEL_SESSION_STARTED("NOTIFICATION", CimEvents.class),
    CHANNEL_SESSION_ENDED("NOTIFICATION", CimEvents.class),
    CUSTOMER_LEFT("NOTIFICATION", CimEvents.class),
    ASSOCIATED_CUSTOMER_CHANGED("NOTIFICATION", CimEvents.class),
    AGENT_SUBSCRIBED("NOTIFICATION", CimEvents.class),
    AGENT_UNSUBSCRIBED("NOTIFICATION", CimEvents.class),
    PARTICIPANT_ROLE_CHANGED("NOTIFICATION", CimEvents.class),
    BOT_SUBSCRIBED("NOTIFICATION", BotEvents.class),
    BOT_UNSUBSCRIBED("NOTIFICATION", BotEvents.class),
    TASK_STATE_CHANGED("NOTIFICATION", TaskEvents.class),
    TASK_ENQUEUED("ACTIVITY", TaskEvents.class),
    NO_AGENT_AVAILABLE("NOTIFICATION", TaskEvents.class),
    AGENT_RESERVED("NOTIFICATION", TaskEvents.class),
    /// Not ACTIVITY, as documented: desks that do not know a name take an ACTIVITY for a message.
    AGENT_OUTBOUND("NOTIFICATION", TaskEvents.class),
    AGENT_MRD_INTERRUPTED("NOTIFICATION", TaskEvents.class),
    CONVERSATION_DATA_CHANGED("NOTIFICATION", CimEvents.class),
    CONVERSATION_PAUSED("NOTIFICATION", CimEvents.class),
    CONVERSATION_RESUMED("NOTIFICATION", CimEvents.class),
    AGENT_SLA_STARTED("NOTIFICATION", CimEvents.class),
    AGENT_SLA_STOPPED("NOTIFICATION", CimEvents.class),
    RESET_AGENT_SLA("NOTIFICATION", Chat.class),
    HAND_RAISED("NOTIFICATION", Chat.class),
    HAND_DOWN("NOTIFICATION", Chat.class),
    THIRD_PARTY_ACTIVITY("ACTIVITY", Outbound.class);

    private final String type;
    private final Class<?> server;

    CimName(String type, Class<?> server) {
        this.type = type;
        this.server = server;
    }

    /// The `type` of an event of this name.
    public String type() {
        return type;
    }

    /// The class that makes or treats it.
    public Class<?> server() {
        return server;
    }

    /// The constant for a name in any case, or null.
    static @Nullable CimName of(String name) {
        var wanted = name.toUpperCase(Locale.ROOT);
        for (var candidate : values()) {
            if (candidate.name().equals(wanted)) {
                return candidate;
            }
        }
        return null;
    }
}
