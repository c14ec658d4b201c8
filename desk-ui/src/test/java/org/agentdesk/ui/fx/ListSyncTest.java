package org.agentdesk.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ListSyncTest {

    private record Value(String id, int version) {}

    static final class Row {
        final String id;
        private int version;

        private Row(Value value) {
            id = value.id();
            version = value.version();
        }

        private Row update(Value value) {
            version = value.version();
            return this;
        }
    }

    private final ListSync<Value, Row> sync =
            new ListSync<>(Value::id, row -> row.id, Row::new, Row::update);
    private final javafx.collections.ObservableList<Row> rows = FXCollections.observableArrayList();

    private static List<Value> values(int version, String... ids) {
        return List.of(ids).stream().map(id -> new Value(id, version)).toList();
    }

    private String shown() {
        return String.join("", rows.stream().map(row -> row.id).toList());
    }

    @Test
    void keepsTheRowOfAValueThatStays() {
        sync.apply(values(1, "a", "b", "c"), rows);
        var b = rows.get(1);
        sync.apply(values(2, "x", "b", "c", "a"), rows);
        assertSame(b, rows.get(1));
        assertEquals(2, b.version);
        assertEquals("xbca", shown());
    }

    @Test
    void movesOneRowWhenOneValueMoves() {
        sync.apply(values(1, "a", "b", "c", "d", "e"), rows);
        var touched = new ArrayList<String>();
        rows.addListener(
                (ListChangeListener<Row>)
                        change -> {
                            while (change.next()) {
                                change.getRemoved().forEach(row -> touched.add("-" + row.id));
                                change.getAddedSubList().forEach(row -> touched.add("+" + row.id));
                            }
                        });
        sync.apply(values(1, "e", "a", "b", "c", "d"), rows);
        assertEquals(List.of("-e", "+e"), touched);
    }

    @Test
    void touchesNothingWhenNothingMoved() {
        sync.apply(values(1, "a", "b"), rows);
        var changes = new int[1];
        rows.addListener((ListChangeListener<Row>) _ -> changes[0]++);
        sync.apply(values(2, "a", "b"), rows);
        assertEquals(0, changes[0]);
    }

    @Test
    void endsInTheOrderOfTheValuesWhateverHappened() {
        var random = new Random(42);
        for (int round = 0; round < 500; round++) {
            var ids = new ArrayList<>(IntStream.range(0, 12).mapToObj(Integer::toString).toList());
            Collections.shuffle(ids, random);
            var some = ids.subList(0, random.nextInt(12));
            sync.apply(values(round, some.toArray(String[]::new)), rows);
            assertEquals(some, rows.stream().map(row -> row.id).toList());
        }
    }
}
