package org.agentdesk.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the desk stands with the Agent Manager. Each state has its own words for the agent.
public sealed interface Link {

    /// Nobody is signed in.
    ///
    /// @param why the trouble that ended the session or refused the sign-in; null at first start
    ///   and after an ordinary sign-out
    record SignedOut(@Nullable Trouble why) implements Link {}

    /// The login was sent (`POST …/agent/login`).
    ///
    /// @param deadline when the desk stops waiting
    record SigningIn(Instant deadline) implements Link {}

    /// The login was accepted; the Socket.IO connection is being opened, or it is open and the
    /// first agentPresence has not come.
    ///
    /// @param deadline when the desk stops waiting
    record Connecting(Instant deadline) implements Link {}

    /// Connected; what is on the screen is what the server says.
    record Live(Instant since) implements Link {}

    /// The connection was lost and is tried again by itself.
    ///
    /// @param asOf how old the picture is: when the link was last known to be good
    /// @param attempt the number of the next attempt, from 1
    /// @param nextTry when it is tried again; null while an attempt is under way
    /// @param givenUp when the attempt under way has taken too long; null while none is
    record Lost(Instant asOf, int attempt, @Nullable Instant nextTry, @Nullable Instant givenUp)
            implements Link {

        /// Waiting for the next attempt, or, without a moment for it, in one that has no end.
        public Lost(Instant asOf, int attempt, @Nullable Instant nextTry) {
            this(asOf, attempt, nextTry, null);
        }
    }

    /// The agent is signing out; the server has not confirmed yet.
    ///
    /// @param deadline when the desk leaves anyway
    record SigningOut(Instant deadline) implements Link {}

    /// Whether something can be sent now.
    default boolean isLive() {
        return this instanceof Live;
    }
}
