package org.agentdesk.core.diagnostics;

import java.util.Collection;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Offer;

/// A state in a few numbers, for a person who reads a replay.
///
/// @param agent what the server says the agent is; `"-"` before it has
/// @param unconfirmed messages of this agent that have no echo
record Summary(
        String link, String agent, long ringing, int conversations, long lines, long unconfirmed) {

    static Summary of(DeskState state) {
        var presence = state.presence();
        return new Summary(
                state.link().getClass().getSimpleName(),
                presence == null ? "-" : presence.state().name(),
                state.offers().stream().filter(Offer::isRinging).count(),
                state.conversations().size(),
                state.conversations().stream().mapToLong(c -> c.transcript().size()).sum(),
                state.conversations().stream()
                        .map(Conversation::transcript)
                        .flatMap(Collection::stream)
                        .filter(Summary::isUnconfirmed)
                        .count());
    }

    private static boolean isUnconfirmed(Entry entry) {
        return entry instanceof Entry.Said said
                && switch (said.delivery()) {
                    case QUEUED, SENDING, UNCONFIRMED -> true;
                    case RECEIVED, SENT, DELIVERED, SEEN, FAILED -> false;
                };
    }

    Json.Obj json() {
        return Json.obj(
                "link", Json.of(link),
                "agent", Json.of(agent),
                "ringing", Json.of(ringing),
                "conversations", Json.of(conversations),
                "lines", Json.of(lines),
                "unconfirmed", Json.of(unconfirmed));
    }

    String text() {
        return "%-10s %-9s %d ringing, %d open, %d lines, %d unconfirmed"
                .formatted(link, agent, ringing, conversations, lines, unconfirmed);
    }
}
