package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.directory.Mrd;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// An agent's place in one MRD.
final class MrdSeat {
    private final Mrd mrd;
    private MrdState state = MrdState.LOGOUT;
    private @Nullable MrdState previous;
    private long since;
    private long lastReady = Times.NEVER;

    MrdSeat(Mrd mrd) {
        this.mrd = mrd;
    }

    Mrd mrd() {
        return mrd;
    }

    MrdState state() {
        return state;
    }

    int capacity() {
        return mrd.maxRequests();
    }

    long lastReady() {
        return lastReady;
    }

    /// Moves to another state; false when it is the same.
    boolean moveTo(MrdState next, long now) {
        if (next == state) {
            return false;
        }
        previous = state;
        state = next;
        since = now;
        if (next == MrdState.READY) {
            lastReady = now;
        }
        return true;
    }

    ObjectNode json() {
        var json = Json.object();
        json.set("mrd", mrd.json());
        return json.put("state", state.name())
                .put("previousState", previous == null ? null : previous.name())
                .put("stateChangeTime", since)
                .put("lastReadyStateChangeTime", lastReady)
                .put("maxAgentTasks", capacity());
    }
}
