package org.agentdesk.simulator.centre;

import java.time.Duration;

/// The timers of the contact centre. Changeable while it runs; loop thread only.
public final class CentreSettings {
    private Duration rona;
    private Duration requestTtl;
    private Duration wrapUp;
    private Duration agentAway;

    /// Starts with the given timers; a `wrapUp` of zero means that wrap-up is off.
    public CentreSettings(Duration rona, Duration requestTtl, Duration wrapUp, Duration agentAway) {
        this.rona = rona;
        this.requestTtl = requestTtl;
        this.wrapUp = wrapUp;
        this.agentAway = agentAway;
    }

    /// How long an offer rings.
    public Duration rona() {
        return rona;
    }

    /// How long a request looks for an agent, RONAs included.
    public Duration requestTtl() {
        return requestTtl;
    }

    /// How long an agent may wrap up; zero when wrap-up is off.
    public Duration wrapUp() {
        return wrapUp;
    }

    /// How long an agent without a socket stays logged in.
    public Duration agentAway() {
        return agentAway;
    }

    /// Sets [#rona()] for offers made from now on.
    public void rona(Duration value) {
        rona = value;
    }

    /// Sets [#requestTtl()] for requests made from now on.
    public void requestTtl(Duration value) {
        requestTtl = value;
    }

    /// Sets [#wrapUp()]; zero turns it off.
    public void wrapUp(Duration value) {
        wrapUp = value;
    }

    /// Sets [#agentAway()] for sockets lost from now on.
    public void agentAway(Duration value) {
        agentAway = value;
    }

    boolean wrapsUp() {
        return wrapUp.isPositive();
    }
}
