package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// The agent's service-level clock and the hold clock of a conversation.
final class Clocks {
    /// The agent's service level, in seconds.
    static final int SLA_SECONDS = 300;

    private long slaStarted;
    private long holdStarted;
    private long holdSeconds;
    private Loop.Timer holdEnd = () -> {};

    /// Starts the service-level clock; false when it was already running.
    boolean startSla(long now) {
        boolean stopped = slaStarted == 0;
        slaStarted = stopped ? now : slaStarted;
        return stopped;
    }

    /// Stops the service-level clock; false when it was not running.
    boolean stopSla() {
        boolean running = slaStarted != 0;
        slaStarted = 0;
        return running;
    }

    void startHold(long now, long seconds, Loop.Timer end) {
        holdEnd.cancel();
        holdStarted = now;
        holdSeconds = seconds;
        holdEnd = end;
    }

    void stopHold() {
        holdEnd.cancel();
        holdStarted = 0;
    }

    boolean isHeld() {
        return holdStarted != 0;
    }

    @Nullable ObjectNode slaJson() {
        return slaStarted == 0
                ? null
                : Json.object()
                        .put("totalDuration", SLA_SECONDS)
                        .put("action", "START_TIMER")
                        .put("startTime", Times.countdown(slaStarted));
    }

    ObjectNode holdJson() {
        var json = Json.object();
        return isHeld()
                ? json.put("startTime", Times.countdown(holdStarted))
                        .put("totalDuration", holdSeconds)
                : json.putNull("startTime").putNull("totalDuration");
    }
}
