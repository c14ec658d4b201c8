package org.agentdesk.ui.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What follows from how long nobody has used the desk. Pure.
///
/// @param lockAfter when the desk locks itself; null for never
/// @param signOutAfter when the agent is signed out; null for never
public record IdleRules(@Nullable Duration lockAfter, @Nullable Duration signOutAfter) {

    /// The share of the time to the sign-out after which it is announced.
    private static final double ANNOUNCED_AT = 0.8;

    /// Nothing follows.
    public static final IdleRules OFF = new IdleRules(null, null);

    /// Since when nobody used it, and since when the sign-out is announced.
    ///
    /// @param announced null when it is not
    public record Idleness(Instant since, @Nullable Instant announced) {}

    boolean locks(Idleness idle, Instant now) {
        return lockAfter != null && !now.isBefore(idle.since().plus(lockAfter));
    }

    /// Whether the sign-out has to be announced by now.
    boolean announces(Idleness idle, Instant now) {
        return signOutAfter != null
                && !now.isBefore(idle.since().plus(signOutAfter).minus(notice(signOutAfter)));
    }

    /// When the agent is signed out. A computer that slept through it gets the whole announcement
    /// all the same.
    ///
    /// @param announced since when it is announced
    Instant signsOutAt(Instant announced) {
        return signOutAfter == null ? Instant.MAX : announced.plus(notice(signOutAfter));
    }

    private static Duration notice(Duration signOutAfter) {
        return signOutAfter.minusMillis((long) (signOutAfter.toMillis() * ANNOUNCED_AT));
    }
}
