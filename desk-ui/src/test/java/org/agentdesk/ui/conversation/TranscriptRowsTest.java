package org.agentdesk.ui.conversation;

import static org.agentdesk.ui.conversation.Talk.ANN;
import static org.agentdesk.ui.conversation.Talk.CLARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.collections.ListChangeListener;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Pii;
import org.agentdesk.core.model.Transcript;
import org.agentdesk.core.model.Wording;
import org.agentdesk.ui.customer.People;
import org.junit.jupiter.api.Test;

class TranscriptRowsTest {

    private static final Lines LINES =
            new Lines(
                    _ -> true,
                    () -> Pii.of(People.ann("view_pii"), List.of()),
                    event ->
                            event.name() == EventName.HAND_RAISED
                                    ? Optional.of("hand")
                                    : Optional.empty());

    private final TranscriptRows transcript = new TranscriptRows(ZoneOffset.UTC, LINES::of);
    private int changes;

    private String shown() {
        return shown(transcript);
    }

    private static String shown(TranscriptRows transcript) {
        var words = new ArrayList<String>();
        transcript.rows().forEach(row -> words.add(word(row.line())));
        return String.join(" ", words);
    }

    private static String word(Line line) {
        return switch (line) {
            case Line.Day(var date) -> "day" + date.getDayOfMonth();
            case Line.Quiet quiet -> quiet.text();
            case Line.Unreadable(var entry) -> "?" + entry.of();
            case Line.Bubble bubble ->
                    (bubble.first() ? "<" : "-")
                            + bubble.said().message().body().text()
                            + (bubble.last() ? ">" : "-");
        };
    }

    private void countChanges() {
        transcript.rows().addListener((ListChangeListener<Row>) _ -> changes++);
    }

    private static final EventData NOTHING = new EventData.Other(Json.Null.NULL);

    @Test
    void groupsByAuthorAndMinuteAndSeparatesDays() {
        transcript.show(
                new Talk()
                        .says(CLARA, "a")
                        .says(CLARA, "b")
                        .says(ANN, "c")
                        .later(60)
                        .says(ANN, "d")
                        .whispers(ANN, "e")
                        .happens(EventName.HAND_RAISED, NOTHING)
                        .happens(EventName.TASK_STATE_CHANGED, NOTHING)
                        .unread("x", "why")
                        .later(86_400)
                        .says(ANN, "f")
                        .transcript());
        assertEquals("day22 <a- -b> <c> <d> <e> hand ?x day23 <f>", shown());
    }

    @Test
    void beginsTheDayInTheAgentsOwnZone() {
        var tokyo = new TranscriptRows(ZoneId.of("Asia/Tokyo"), LINES::of);
        var talk = new Talk().says(CLARA, "a").later(7_200).says(CLARA, "b");
        tokyo.show(talk.transcript());
        assertEquals("day22 <a> day23 <b>", shown(tokyo));
    }

    @Test
    void addsOnlyWhatIsNew() {
        var talk = new Talk().says(CLARA, "a");
        var first = talk.transcript();
        transcript.show(first);
        var row = transcript.rows().getLast();
        countChanges();
        transcript.show(first.plus(talk.says(CLARA, "b").entries().getLast()));
        assertEquals("day22 <a- -b>", shown());
        assertSame(row, transcript.rows().get(1));
        assertEquals(1, changes);
    }

    @Test
    void changesTheLineAndNotTheListWhenOnlyTheDeliveryChanges() {
        var talk = new Talk().says(CLARA, "a").writes("b", Delivery.SENDING).says(CLARA, "c");
        var before = talk.transcript();
        transcript.show(before);
        countChanges();
        var told = new ArrayList<Line>();
        transcript.rows().get(2).watchedBy(told::add);
        var said = (Entry.Said) before.get(1);
        transcript.show(before.with(1, said.with(Delivery.SENT, null)));
        assertEquals(0, changes);
        assertEquals(1, told.size());
        assertEquals(Delivery.SENT, ((Line.Bubble) told.getFirst()).said().delivery());
    }

    @Test
    void movesTheDaySeparatorWhenItsFirstMessageGoes() {
        var talk =
                new Talk()
                        .says(CLARA, "a")
                        .later(86_400)
                        .says(ANN, "b")
                        .happens(EventName.TASK_STATE_CHANGED, NOTHING)
                        .says(ANN, "c");
        var before = talk.transcript();
        transcript.show(before);
        assertEquals("day22 <a> day23 <b- -c>", shown());
        var gone = before.get(1).id();
        transcript.show(before.without(entry -> entry.id().equals(gone)));
        assertEquals("day22 <a> day23 <c>", shown());
    }

    @Test
    void showsAnotherConversationAfterClearing() {
        transcript.show(new Talk().says(CLARA, "a").transcript());
        transcript.clear();
        assertEquals("", shown());
        transcript.show(new Talk().says(ANN, "b").transcript());
        assertEquals("day22 <b>", shown());
    }

    /// Whatever happens to a transcript, the rows are the same as if it were shown afresh, and a
    /// row stays the same object for as long as its entry is there.
    @Test
    void agreesWithAFreshProjectionAfterAnyChange() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var rows = new TranscriptRows(ZoneOffset.UTC, LINES::of);
            var entries = new ArrayList<Entry>();
            var talk = new Talk();
            for (int step = 0; step < 60; step++) {
                change(entries, talk, random);
                var before = List.copyOf(rows.rows());
                rows.show(Transcript.of(entries));
                var fresh = new TranscriptRows(ZoneOffset.UTC, LINES::of);
                fresh.show(Transcript.of(entries));
                assertEquals(shown(fresh), shown(rows), "seed " + seed + " step " + step);
                assertKept(before, rows.rows());
            }
        }
    }

    private static void assertKept(List<Row> before, List<Row> after) {
        var ids = new HashSet<String>();
        var kept = new HashSet<>(before);
        for (var row : after) {
            assertTrue(ids.add(row.id()), "twice " + row.id());
            boolean wasThere = before.stream().anyMatch(old -> old.id().equals(row.id()));
            assertEquals(wasThere, kept.contains(row), row.id());
        }
    }

    private static void change(List<Entry> entries, Talk talk, Random random) {
        int at = entries.isEmpty() ? 0 : random.nextInt(entries.size());
        switch (random.nextInt(8)) {
            case 0 -> talk.later(random.nextInt(3) == 0 ? 80_000 : 30);
            case 1 -> removeAt(entries, at);
            case 2 -> replaceAt(entries, at);
            case 3 -> entries.add(at, next(talk, random));
            default -> {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    entries.add(next(talk, random));
                }
            }
        }
    }

    private static void removeAt(List<Entry> entries, int at) {
        if (!entries.isEmpty()) {
            entries.remove(at);
        }
    }

    private static void replaceAt(List<Entry> entries, int at) {
        if (!entries.isEmpty() && entries.get(at) instanceof Entry.Said said) {
            entries.set(at, said.with(Delivery.SEEN, Instant.EPOCH));
        }
    }

    private static Entry next(Talk talk, Random random) {
        var told =
                switch (random.nextInt(6)) {
                    case 0 -> talk.happens(EventName.TASK_STATE_CHANGED, NOTHING);
                    case 1 -> talk.happens(EventName.HAND_RAISED, NOTHING);
                    case 2 -> talk.unread("x", "why");
                    case 3 -> talk.says(ANN, "n");
                    default -> talk.says(CLARA, "n");
                };
        return told.entries().getLast();
    }

    @Test
    void takesANewMessageQuicklyHoweverLongTheTranscript() {
        var talk = new Talk();
        for (int i = 0; i < 100_000; i++) {
            talk.says(i % 3 == 0 ? ANN : CLARA, "m" + i);
        }
        var newest = talk.transcript();
        transcript.show(newest);
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 50; i++) {
            newest = newest.plus(new Entry.Unread("u" + i, Talk.START, "x", "y"));
            long start = System.nanoTime();
            transcript.show(newest);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertTrue(fastest < Duration.ofMillis(4).toNanos(), fastest + " ns");
    }

    @Test
    void doesNotShowAnEditBesideTheMessageItChanged() {
        var talk = new Talk().says(CLARA, "Hello").says(CLARA, "Hallo");
        var edit = (Entry.Said) talk.last();
        var folded = edit.reworded(edit.message().body(), Wording.ELSEWHERE);
        transcript.show(Transcript.of(List.of(talk.entries().getFirst(), folded)));
        assertEquals("day22 <Hello>", shown());
    }
}
