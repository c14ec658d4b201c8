package org.agentdesk.simulator.centre;

import java.time.Duration;

/// The agent's service level: a clock that starts when the customer waits for an answer and says so
/// again at two thresholds, where desks change its colour and warn. Loop thread only.
final class AgentSla {
    private final Centre centre;

    AgentSla(Centre centre) {
        this.centre = centre;
    }

    /// Starts the clock, unless it runs or nobody is there to answer.
    void start(Conversation conversation) {
        var clocks = conversation.clocks();
        var settings = centre.settings();
        if (!conversation.hasPrimary() || !clocks.startSla(centre.now(), settings.sla())) {
            return;
        }
        centre.post().record(conversation, centre.events().slaStarted(conversation, 0));
        threshold(conversation, settings.slaColourPercent(), "CHANGE_COLOR");
        threshold(conversation, settings.slaPopupPercent(), "SHOW_POPUP");
    }

    private void threshold(Conversation conversation, int percent, String action) {
        if (percent <= 0 || percent > 100) {
            return;
        }
        var wait = Duration.ofMillis(centre.settings().sla().toMillis() * percent / 100);
        var timer = centre.loop().after(wait, () -> reach(conversation, percent, action));
        conversation.clocks().watchSla(timer);
    }

    private void reach(Conversation conversation, int percent, String action) {
        conversation.clocks().slaAction(action);
        centre.post().record(conversation, centre.events().slaStarted(conversation, percent));
    }

    /// Stops the clock, if it runs.
    void stop(Conversation conversation) {
        if (conversation.clocks().stopSla()) {
            centre.post().record(conversation, centre.events().slaStopped(conversation));
        }
    }

    /// Starts the clock from the beginning.
    void reset(Conversation conversation) {
        conversation.clocks().stopSla();
        start(conversation);
    }
}
