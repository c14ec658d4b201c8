package org.agentdesk.core.model;

import org.jspecify.annotations.Nullable;

/// Why the session could not begin or had to end. The window has a sentence for each kind.
///
/// @param detail words of the server or the name of the host; null when there is nothing to add
public record Trouble(Kind kind, @Nullable String detail) {

    /// The kinds of trouble.
    public enum Kind {
        /// The address is no http(s) address.
        BAD_ADDRESS,
        /// The name of the host cannot be found.
        UNKNOWN_HOST,
        /// Nothing answers at the address.
        SERVER_DOWN,
        /// The server did not answer in time.
        NO_ANSWER,
        /// The server's certificate is not trusted on this computer.
        CERTIFICATE_NOT_TRUSTED,
        /// A secure connection could not be made for another reason.
        TLS_FAILED,
        /// There is a server, but no Agent Manager at this address.
        NOT_AN_AGENT_MANAGER,
        /// User or password is wrong.
        WRONG_PASSWORD,
        /// The server no longer takes the sign-in of a desk that came back: the password is asked
        /// for again, and what was open and written is kept.
        SIGN_IN_EXPIRED,
        /// The user lacks a role, permission group or team.
        NOT_ALLOWED,
        /// The server refused what was typed.
        INPUT_REJECTED,
        /// The licence does not allow the sign-in.
        LICENCE,
        /// A second factor is asked for, which this desk cannot give.
        SECOND_FACTOR,
        /// The server reported an error of its own.
        SERVER_ERROR,
        /// The answer could not be understood.
        MALFORMED_ANSWER,
        /// The live connection was refused (`connect_error`).
        REFUSED,
        /// Login worked, but the live connection could not be opened.
        NO_LIVE_CONNECTION,
        /// Connected, but the server never told the agent's state.
        NO_PRESENCE,
        /// The same agent signed in elsewhere (`socketSessionRemoved`).
        TAKEN_OVER,
        /// The server ended the session.
        SERVER_CLOSED,
        /// The agent was signed out by the server or a supervisor.
        SIGNED_OUT_BY_SERVER
    }
}
