package org.agentdesk.core.model;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Something the agent should be told once, in one sentence. The window has the sentence.
///
/// @param number counts up, so that a view knows which ones it showed
/// @param about a conversation id; null when it is about none
/// @param what the first word to fill into the sentence (an event, a state, a task); may be `""`
/// @param detail the second, e.g. the server's own words; may be `""`
public record Notice(
        long number, Instant at, Kind kind, @Nullable String about, String what, String detail) {

    /// The same with the customer's name, if it has one, as it is to be seen.
    Notice withCustomer(UnaryOperator<String> seen) {
        return switch (kind) {
            case OFFER_LOST,
                    OFFER_NO_ANSWER,
                    JOINED_BY_ITSELF,
                    LEAVE_NO_ANSWER,
                    WRAP_UP_UNSAVED,
                    WRAP_UP_OVER,
                    WORDS_KEPT,
                    CONVERSATION_ENDED,
                    MESSAGE_FAILED,
                    MESSAGE_STRANDED,
                    NOBODY_AVAILABLE,
                    ASSISTANCE_REFUSED,
                    ASSISTANCE_NO_ANSWER,
                    CONSULT_TRANSFERRED,
                    IN_CHARGE ->
                    new Notice(number, at, kind, about, seen.apply(what), detail);
            case HAND_RAISED, NO_ANSWER ->
                    new Notice(number, at, kind, about, what, seen.apply(detail));
            case STATE_UNCHANGED,
                    MRD_NEEDS_READY_AGENT,
                    STATE_NO_ANSWER,
                    REFUSED,
                    SERVER_ERROR,
                    UNREADABLE,
                    STORE_TROUBLE,
                    ASSISTANCE_PLACED,
                    ASSISTANCE_ASSIGNED,
                    ANNOUNCEMENT,
                    FILE_REFUSED,
                    NOT_POSSIBLE ->
                    this;
        };
    }

    /// The kinds of notice.
    public enum Kind {
        /// The server did not apply a change of state. `what` is the state asked for.
        STATE_UNCHANGED,
        /// A domain cannot be READY while the agent is NOT_READY. `what` is the domain's name.
        MRD_NEEDS_READY_AGENT,
        /// The server did not answer a change of state in time. `what` is the state asked for.
        STATE_NO_ANSWER,
        /// An accepted request was no longer to be had. `what` is the customer.
        OFFER_LOST,
        /// The server did not answer an accept in time. `what` is the customer.
        OFFER_NO_ANSWER,
        /// The desk joined a conversation by itself, as the server or an administrator wants it.
        /// `what` is the customer.
        JOINED_BY_ITSELF,
        /// The server did not answer a leave in time. `what` is the customer.
        LEAVE_NO_ANSWER,
        /// The server did not answer something asked in a conversation in time. `what` is an
        /// [Asked.Kind], `detail` the customer.
        NO_ANSWER,
        /// The server refused something asked in a conversation. `what` is an [Asked.Kind],
        /// `detail` the server's words.
        REFUSED,
        /// A wrap-up was on its way when its conversation ended, and the server does not have it.
        /// `what` is the customer.
        WRAP_UP_UNSAVED,
        /// A wrap-up ended while there was no link. `what` is the customer.
        WRAP_UP_OVER,
        /// The server reported an error. `what` is its task, `detail` its words.
        SERVER_ERROR,
        /// Something arrived that could not be read; nothing was lost or closed because of it.
        /// `what` is the event, `detail` the reason.
        UNREADABLE,
        /// A conversation ended. `what` is the customer, `detail` the server's reason, see
        /// [Ending].
        CONVERSATION_ENDED,
        /// A message did not get through. `what` is the customer.
        MESSAGE_FAILED,
        /// A message may not have been sent, and its conversation is gone. `what` is the customer.
        MESSAGE_STRANDED,
        /// A conversation is gone in which something was written and not sent; it is kept. `what`
        /// is the customer.
        WORDS_KEPT,
        /// Not everything is kept on disk. `what` is a [StoreTrouble].
        STORE_TROUBLE,
        /// A request for assistance is on its way. `what` is transfer, conference or consult.
        ASSISTANCE_PLACED,
        /// An agent was found. `what` is the kind of assistance, `detail` the agent's name.
        ASSISTANCE_ASSIGNED,
        /// Nobody was found for a request. `what` is the customer, `detail` the kind.
        NOBODY_AVAILABLE,
        /// The server would not have a request for others. `what` is the customer, `detail` the
        /// server's words.
        ASSISTANCE_REFUSED,
        /// The server said nothing to a request for others. `what` is the customer.
        ASSISTANCE_NO_ANSWER,
        /// The consulted agent has the conversation now. `what` is the customer.
        CONSULT_TRANSFERRED,
        /// This agent was consulted and has the conversation now. `what` is the customer.
        IN_CHARGE,
        /// An agent asks for a supervisor. `what` is the agent, `detail` the customer.
        HAND_RAISED,
        /// A supervisor told the teams something. `what` is the supervisor, `detail` the text.
        ANNOUNCEMENT,
        /// A file was not sent. `what` is a [FileTrouble], `detail` the file's name.
        FILE_REFUSED,
        /// The desk was asked for something that is not possible now. `what` says what.
        NOT_POSSIBLE
    }
}
