package org.agentdesk.core.model;

import java.util.Collection;

/// The messages of this agent that the server has not confirmed yet: what an end of the session
/// could cost.
public final class Unsent {

    private Unsent() {}

    /// How many there are in the open conversations.
    public static int in(DeskState state) {
        return (int)
                state.conversations().stream()
                        .map(Conversation::transcript)
                        .flatMap(Collection::stream)
                        .filter(Unsent::isUnsent)
                        .count();
    }

    private static boolean isUnsent(Entry entry) {
        return entry instanceof Entry.Said said
                && switch (said.delivery()) {
                    case QUEUED, SENDING, UNCONFIRMED -> true;
                    case RECEIVED, SENT, DELIVERED, SEEN, FAILED -> false;
                };
    }
}
