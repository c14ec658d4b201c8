package org.agentdesk.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static Entry entry(int number) {
        return new Entry.Unread("id-" + number, Instant.EPOCH, "event", "why");
    }

    private static List<String> ids(Transcript transcript) {
        return transcript.stream().map(Entry::id).toList();
    }

    @Test
    void growsWithoutChangingWhatOthersHold() {
        var one = Transcript.EMPTY.plus(entry(1));
        var two = one.plus(entry(2));
        assertEquals(List.of("id-1"), ids(one));
        assertEquals(List.of("id-1", "id-2"), ids(two));
        assertEquals(List.of(), ids(Transcript.EMPTY));
    }

    @Test
    void twoThatGrowFromTheSameDoNotMix() {
        var base = Transcript.EMPTY.plus(entry(1));
        var left = base.plus(entry(2));
        var right = base.plus(entry(3));
        assertEquals(List.of("id-1", "id-2"), ids(left));
        assertEquals(List.of("id-1", "id-3"), ids(right));
        assertEquals(List.of("id-1", "id-3", "id-4"), ids(right.plus(entry(4))));
        assertEquals(List.of("id-1", "id-2"), ids(left));
    }

    @Test
    void replacingALineLeavesTheOldVersionAlone() {
        var base = Transcript.EMPTY.plus(entry(1)).plus(entry(2));
        var changed = base.with(0, entry(9));
        assertEquals(List.of("id-1", "id-2"), ids(base));
        assertEquals(List.of("id-9", "id-2", "id-3"), ids(changed.plus(entry(3))));
        assertEquals(List.of("id-1", "id-2"), ids(base));
    }

    @Test
    void findsALineByItsId() {
        var all = Transcript.of(IntStream.range(0, 1000).mapToObj(TranscriptTest::entry).toList());
        assertEquals(777, all.indexOfId("id-777"));
        assertEquals(-1, all.indexOfId("none"));
        assertThrows(IndexOutOfBoundsException.class, () -> Transcript.EMPTY.get(0));
    }

    @Test
    void findsTheNewestOfTwoWithTheSameId() {
        var twice = Transcript.EMPTY.plus(entry(1)).plus(entry(2)).plus(entry(1));
        assertEquals(2, twice.indexOfId("id-1"));
        assertEquals(2, twice.with(0, entry(1)).indexOfId("id-1"));
    }

    @Test
    void findsLinesOfItsOwnOnlyHoweverVersionsPart() {
        var base = Transcript.EMPTY.plus(entry(1));
        var left = base.plus(entry(2)).plus(entry(3));
        var right = base.plus(entry(3));
        var changed = left.with(0, entry(4));
        assertEquals(-1, base.indexOfId("id-2"));
        assertEquals(2, left.indexOfId("id-3"));
        assertEquals(1, right.indexOfId("id-3"));
        assertEquals(-1, right.indexOfId("id-2"));
        assertEquals(-1, changed.indexOfId("id-1"));
        assertEquals(0, changed.indexOfId("id-4"));
        assertEquals(-1, left.indexOfId("id-4"));
        assertEquals(-1, left.without(e -> e.id().equals("id-2")).indexOfId("id-2"));
    }
}
