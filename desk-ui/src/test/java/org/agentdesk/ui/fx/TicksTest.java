package org.agentdesk.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class TicksTest {

    private final ManualBeat beat = new ManualBeat(Instant.EPOCH);
    private final Ticks ticks = new Ticks(beat, beat);
    private final ArrayList<Long> heard = new ArrayList<>();

    @Test
    void tellsTheTimeAtOnceAndThenOnceASecond() {
        ticks.listen(now -> heard.add(now.getEpochSecond()));
        beat.pass(1);
        beat.pass(1);
        assertEquals(java.util.List.of(0L, 1L, 2L), heard);
    }

    @Test
    void standsStillWhileNobodyListens() {
        var subscription = ticks.listen(now -> {});
        assertEquals(1, beat.running());
        subscription.unsubscribe();
        assertEquals(0, beat.running());
    }

    @Test
    void listensOnlyWhileItMatters() {
        var active = new SimpleBooleanProperty(false);
        ticks.listenWhile(active, now -> heard.add(now.getEpochSecond()));
        beat.pass(1);
        active.set(true);
        beat.pass(1);
        active.set(false);
        beat.pass(1);
        assertEquals(java.util.List.of(1L, 2L), heard);
    }
}
