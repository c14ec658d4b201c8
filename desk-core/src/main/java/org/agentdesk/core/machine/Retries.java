package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import org.agentdesk.core.model.Patience;

/// When a lost connection is tried again: at once-ish first, then ever less often, never all desks
/// at the same moment.
final class Retries {

    private Retries() {}

    /// The moment of an attempt: the back-off doubles up to its cap, and half of it is jitter drawn
    /// from the input's fresh id.
    static Instant nextTry(Stamped stamped, int attempt, Patience patience) {
        long doubled = patience.firstRetry().toMillis() << Math.min(attempt - 1, 10);
        long backOff = Math.min(patience.longestRetry().toMillis(), doubled);
        long jitter = Math.floorMod(stamped.fresh().hashCode(), backOff / 2 + 1);
        return stamped.at().plus(Duration.ofMillis(backOff / 2 + jitter));
    }
}
