package org.agentdesk.ui.notify;

import java.time.Instant;
import org.agentdesk.core.model.Notice;

/// A notice in words.
///
/// @param number the notice's number
/// @param sentence what happened and what to do, in a sentence or two
/// @param leftover whether it is about words that stand among what was not sent
public record NoticeLine(
        long number, Instant at, Weight weight, String sentence, boolean leftover) {

    /// How much a notice matters.
    public enum Weight {
        /// Good to know.
        NOTE,
        /// Something did not work as asked.
        WARNING,
        /// Something needs the agent.
        PROBLEM;

        static Weight of(Notice.Kind kind) {
            return switch (kind) {
                case CONVERSATION_ENDED,
                        JOINED_BY_ITSELF,
                        WRAP_UP_OVER,
                        UNREADABLE,
                        WORDS_KEPT,
                        ASSISTANCE_PLACED,
                        ASSISTANCE_ASSIGNED,
                        CONSULT_TRANSFERRED,
                        IN_CHARGE,
                        ANNOUNCEMENT ->
                        NOTE;
                case STATE_UNCHANGED,
                        MRD_NEEDS_READY_AGENT,
                        OFFER_LOST,
                        NOBODY_AVAILABLE,
                        ASSISTANCE_REFUSED,
                        ASSISTANCE_NO_ANSWER,
                        HAND_RAISED,
                        FILE_REFUSED,
                        REFUSED,
                        NOT_POSSIBLE ->
                        WARNING;
                case STATE_NO_ANSWER,
                        OFFER_NO_ANSWER,
                        LEAVE_NO_ANSWER,
                        NO_ANSWER,
                        WRAP_UP_UNSAVED,
                        SERVER_ERROR,
                        MESSAGE_FAILED,
                        MESSAGE_STRANDED,
                        STORE_TROUBLE ->
                        PROBLEM;
            };
        }
    }
}
