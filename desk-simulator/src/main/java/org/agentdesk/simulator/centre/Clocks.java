package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// The agent's service-level clock and the hold clock of a conversation.
final class Clocks {
    private final List<Loop.Timer> slaTimers = new ArrayList<>();
    private long slaStarted;
    private long slaSeconds;
    private String slaAction = "";
    private long holdStarted;
    private long holdSeconds;
    private Loop.Timer holdEnd = () -> {};

    /// Starts the service-level clock; false when it was already running.
    boolean startSla(long now, Duration length) {
        if (slaStarted != 0) {
            return false;
        }
        slaStarted = now;
        slaSeconds = Math.max(1, length.toSeconds());
        slaAction = "START_TIMER";
        return true;
    }

    /// Something planned that is forgotten when the clock stops.
    void watchSla(Loop.Timer timer) {
        slaTimers.add(timer);
    }

    /// Stops the service-level clock; false when it was not running.
    boolean stopSla() {
        boolean running = slaStarted != 0;
        slaStarted = 0;
        slaTimers.forEach(Loop.Timer::cancel);
        slaTimers.clear();
        return running;
    }

    long slaSeconds() {
        return slaSeconds;
    }

    /// START_TIMER, CHANGE_COLOR or SHOW_POPUP, whichever came last.
    String slaAction() {
        return slaAction;
    }

    void slaAction(String action) {
        slaAction = action;
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

    /// The `agentSla` of `topicData`; null when the clock stands still.
    @Nullable ObjectNode slaJson() {
        return slaStarted == 0
                ? null
                : Json.object()
                        .put("totalDuration", slaSeconds)
                        .put("action", slaAction)
                        .put("startTime", Times.countdown(slaStarted));
    }

    /// The `holdTimerDetails` of `topicData` and of CONVERSATION_PAUSED.
    ObjectNode holdJson() {
        var json = Json.object();
        return isHeld()
                ? json.put("startTime", Times.countdown(holdStarted))
                        .put("totalDuration", holdSeconds)
                : json.putNull("startTime").putNull("totalDuration");
    }
}
