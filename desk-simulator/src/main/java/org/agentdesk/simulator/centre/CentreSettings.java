package org.agentdesk.simulator.centre;

import java.time.Duration;

/// The timers of the contact centre. Changeable while it runs; loop thread only.
public final class CentreSettings {
    private Duration rona;
    private Duration requestTtl;
    private Duration wrapUp;
    private Duration agentAway;
    private Duration sla = Duration.ofSeconds(300);
    private int slaColourPercent = 60;
    private int slaPopupPercent = 80;
    private boolean wrapUpInMillis;
    private boolean wrapUpSingle;
    private boolean outboundStarted = true;
    private boolean mrdAutoSync;
    private boolean listsExclusive;

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

    /// How long a customer may wait for an answer before the service level is missed.
    public Duration sla() {
        return sla;
    }

    /// Sets [#sla()] for clocks started from now on.
    public void sla(Duration value) {
        sla = value;
    }

    /// After how much of [#sla()] desks change the colour of the clock; 0 for never.
    public int slaColourPercent() {
        return slaColourPercent;
    }

    /// Sets [#slaColourPercent()].
    public void slaColourPercent(int value) {
        slaColourPercent = value;
    }

    /// After how much of [#sla()] desks warn the agent; 0 for never.
    public int slaPopupPercent() {
        return slaPopupPercent;
    }

    /// Sets [#slaPopupPercent()].
    public void slaPopupPercent(int value) {
        slaPopupPercent = value;
    }

    /// Whether `wrapupTimerStarted` gives its duration as a text of milliseconds, as documented,
    /// and not as a number of seconds, as desks take it.
    public boolean wrapUpInMillis() {
        return wrapUpInMillis;
    }

    /// Sets [#wrapUpInMillis()].
    public void wrapUpInMillis(boolean value) {
        wrapUpInMillis = value;
    }

    /// Whether the wrap-up form allows one value only.
    public boolean wrapUpSingle() {
        return wrapUpSingle;
    }

    /// Sets [#wrapUpSingle()].
    public void wrapUpSingle(boolean value) {
        wrapUpSingle = value;
    }

    /// Whether a desk joins the outbound conversation of its agent by itself.
    public boolean outboundStarted() {
        return outboundStarted;
    }

    /// Sets [#outboundStarted()].
    public void outboundStarted(boolean value) {
        outboundStarted = value;
    }

    /// Whether the MRDs follow the agent to READY, and the agent the last MRD to NOT_READY.
    public boolean mrdAutoSync() {
        return mrdAutoSync;
    }

    /// Whether a request of a pull-mode list that somebody is in is refused to everybody else.
    public boolean listsExclusive() {
        return listsExclusive;
    }

    /// Sets [#listsExclusive()].
    public void listsExclusive(boolean value) {
        listsExclusive = value;
    }

    /// Sets [#mrdAutoSync()].
    public void mrdAutoSync(boolean value) {
        mrdAutoSync = value;
    }

    boolean wrapsUp() {
        return wrapUp.isPositive();
    }
}
