package org.agentdesk.core.diagnostics;

import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.model.Unsent;

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
                Unsent.in(state));
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
