package org.agentdesk.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.agentdesk.core.faults.SimulatedTime;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-03-29T00:59:00Z"));
    private final ClockWatch watch = new ClockWatch(time.clock(), time::nanos);

    @Test
    void timeThatPassesIsNoJump() {
        time.pass(Duration.ofHours(3));
        assertEquals(Duration.ZERO, watch.jumped());
    }

    @Test
    void tellsByHowMuchAndOnlyOnce() {
        time.pass(Duration.ofMinutes(1));
        time.jump(Duration.ofHours(1));
        assertEquals(Duration.ofHours(1), watch.jumped());
        assertEquals(Duration.ZERO, watch.jumped());
        time.jump(Duration.ofHours(-2));
        assertEquals(Duration.ofHours(-2), watch.jumped());
    }

    @Test
    void aClockThatIsPutRightByALittleIsNone() {
        time.jump(Duration.ofSeconds(4));
        assertEquals(Duration.ZERO, watch.jumped());
    }
}
