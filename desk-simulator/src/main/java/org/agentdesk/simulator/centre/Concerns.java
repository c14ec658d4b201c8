package org.agentdesk.simulator.centre;

import org.agentdesk.simulator.command.ClientEvent;

/// Which concern of the centre carries out what a desk asks for.
public final class Concerns {
    private Concerns() {}

    /// The class that carries out an event.
    public static Class<?> of(ClientEvent event) {
        return switch (event) {
            case CHANGE_AGENT_STATE -> Presence.class;
            case TOPIC_SUBSCRIPTION -> Joining.class;
            case TOPIC_UNSUBSCRIPTION, CLOSE_WRAPUP -> Leaving.class;
            case PUBLISH_CIM_EVENT -> Chat.class;
            case DIRECT_TRANSFER_REQUEST,
                    DIRECT_CONFERENCE_REQUEST,
                    CONSULT_REQUEST,
                    CONSULT_TRANSFER_REQUEST,
                    CONSULT_CONFERENCE_REQUEST ->
                    Assistance.class;
            case JOIN_AS_SILENT_MONITOR, JOIN_AS_BARGIN, JOIN_AS_WHISPER -> Supervision.class;
            case PAUSE_CONVERSATION, RESUME_CONVERSATION -> Holding.class;
            case SUBSCRIBE_PULL_MODE_LIST,
                    UNSUBSCRIBE_PULL_MODE_LIST,
                    JOIN_PULL_MODE_REQUEST,
                    DELETE_PULL_MODE_REQUEST ->
                    PullLists.class;
        };
    }
}
