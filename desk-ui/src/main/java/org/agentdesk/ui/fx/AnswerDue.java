package org.agentdesk.ui.fx;

import java.time.Duration;
import java.time.Instant;
import org.agentdesk.core.model.Sla;
import org.jspecify.annotations.Nullable;

/// How the answer stands that is due to a customer.
///
/// @param left how long is left; negative once it is overdue
public record AnswerDue(State state, Duration left) {

    /// How urgent it is.
    public enum State {
        NONE,
        IN_TIME,
        /// Little is left.
        WARNING,
        OVERDUE
    }

    /// No answer is due.
    public static final AnswerDue NOTHING = new AnswerDue(State.NONE, Duration.ZERO);

    private static final Duration SOON = Duration.ofSeconds(60);

    /// How it stands now.
    ///
    /// @param sla null where no answer is due
    public static AnswerDue of(@Nullable Sla sla, Instant now) {
        if (sla == null) {
            return NOTHING;
        }
        var left = Duration.between(now, sla.ends());
        if (left.isNegative()) {
            return new AnswerDue(State.OVERDUE, left);
        }
        boolean soon = sla.warning() || left.compareTo(SOON) < 0;
        return new AnswerDue(soon ? State.WARNING : State.IN_TIME, left);
    }

    /// The time that is left, or by how much it is too late, in digits.
    public String digits() {
        return state == State.OVERDUE ? Durations.clock(left.negated()) : Durations.clockLeft(left);
    }
}
