package org.agentdesk.ui.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.Entry;
import org.jspecify.annotations.Nullable;

/// The rows of a transcript, kept in line with its entries: what stays is not touched, a changed
/// delivery changes the line of its row, and only what came or went changes the list. Lives on the
/// JavaFX thread.
///
/// Entries are compared by identity, which is what the immutable state promises: the same entry is
/// the same object.
final class TranscriptRows {

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ZoneId zone;
    private final Function<Entry, Optional<Line>> lines;
    private List<? extends Entry> shown = List.of();

    /// starts[i] is the index of the first row of entry i; starts[size] the number of rows.
    private int[] starts = new int[64];

    TranscriptRows(ZoneId zone, Function<Entry, Optional<Line>> lines) {
        this.zone = zone;
        this.lines = lines;
    }

    /// The id of the row of an entry.
    static String rowOf(String entryId) {
        return "entry:" + entryId;
    }

    ObservableList<Row> rows() {
        return rows;
    }

    void clear() {
        shown = List.of();
        starts[0] = 0;
        rows.clear();
    }

    /// Shows other entries, which must not change afterwards.
    void show(List<? extends Entry> entries) {
        if (entries == shown) {
            return;
        }
        int common = Math.min(entries.size(), shown.size());
        int from = 0;
        while (from < common && isSame(entries, from, shown, from)) {
            from++;
        }
        int tail = 0;
        while (tail < common - from
                && isSame(entries, entries.size() - 1 - tail, shown, shown.size() - 1 - tail)) {
            tail++;
        }
        int oldTo = shown.size() - tail + affected(shown.size() - tail);
        replace(entries, from, oldTo, entries.size() - (shown.size() - oldTo));
        shown = entries;
    }

    /// How many entries after a change have to be done again: up to the first that has rows, which
    /// may begin a day or a group differently now.
    private int affected(int changeEnd) {
        for (int i = changeEnd; i < shown.size(); i++) {
            if (starts[i + 1] > starts[i]) {
                return i + 1 - changeEnd;
            }
        }
        return shown.size() - changeEnd;
    }

    @SuppressWarnings("ReferenceEquality") // identity is the point: see above
    private static boolean isSame(List<? extends Entry> a, int i, List<? extends Entry> b, int j) {
        return a.get(i) == b.get(j);
    }

    private void replace(List<? extends Entry> entries, int from, int oldTo, int newTo) {
        int firstRow = starts[from];
        int oldEnd = starts[oldTo];
        int oldSize = shown.size();
        var before = new ArrayList<>(rows.subList(firstRow, oldEnd));
        var builder = new Builder(before, firstRow == 0 ? null : rows.get(firstRow - 1));
        int[] counts = new int[newTo - from];
        for (int i = from; i < newTo; i++) {
            counts[i - from] = builder.add(entries.get(i));
        }
        splice(firstRow, before, builder.made);
        moveStarts(from, oldTo, newTo, oldSize, builder.made.size() - before.size());
        for (int i = from; i < newTo; i++) {
            starts[i + 1] = starts[i] + counts[i - from];
        }
        endGroups(Math.max(0, firstRow - 1), firstRow + builder.made.size());
    }

    private void moveStarts(int from, int oldTo, int newTo, int oldSize, int rowsMore) {
        int size = newTo + oldSize - oldTo;
        if (starts.length <= size) {
            starts = Arrays.copyOf(starts, size + size / 2 + 1);
        }
        if (oldTo != newTo || rowsMore != 0) {
            System.arraycopy(starts, oldTo, starts, newTo, oldSize - oldTo + 1);
            for (int i = newTo; i <= size; i++) {
                starts[i] += rowsMore;
            }
        }
    }

    /// Puts `after` where `before` stands, touching only what differs.
    @SuppressWarnings("ReferenceEquality") // a row is the same object for as long as it is there
    private void splice(int at, List<Row> before, List<Row> after) {
        int common = Math.min(before.size(), after.size());
        int head = 0;
        while (head < common && before.get(head) == after.get(head)) {
            head++;
        }
        int tail = 0;
        while (tail < common - head
                && before.get(before.size() - 1 - tail) == after.get(after.size() - 1 - tail)) {
            tail++;
        }
        if (head < before.size() - tail) {
            rows.remove(at + head, at + before.size() - tail);
        }
        if (head < after.size() - tail) {
            rows.addAll(at + head, after.subList(head, after.size() - tail));
        }
    }

    /// Makes the bubbles from one row to another know whether their group ends with them.
    private void endGroups(int from, int to) {
        for (int i = from; i < Math.min(to, rows.size()); i++) {
            if (rows.get(i).line() instanceof Line.Bubble bubble) {
                boolean goesOn =
                        i + 1 < rows.size()
                                && rows.get(i + 1).line() instanceof Line.Bubble next
                                && !next.first();
                rows.get(i).show(bubble.placed(bubble.first(), !goesOn));
            }
        }
    }

    private static @Nullable LocalDate dateOf(@Nullable Row row, ZoneId zone) {
        return switch (row == null ? null : row.line()) {
            case null -> null;
            case Line.Day(var date) -> date;
            case Line.Bubble bubble -> LocalDate.ofInstant(bubble.said().at(), zone);
            case Line.Quiet quiet -> LocalDate.ofInstant(quiet.at(), zone);
            case Line.Unreadable(var entry) -> LocalDate.ofInstant(entry.at(), zone);
        };
    }

    /// Makes rows for entries in turn, taking those that were there before.
    private final class Builder {
        private final Map<String, Row> reusable = new HashMap<>();
        private final List<Row> made = new ArrayList<>();
        private @Nullable Row previous;
        private @Nullable LocalDate day;

        private Builder(List<Row> before, @Nullable Row previous) {
            before.forEach(row -> reusable.put(row.id(), row));
            this.previous = previous;
            this.day = dateOf(previous, zone);
        }

        private int add(Entry entry) {
            var line = lines.apply(entry);
            if (line.isEmpty()) {
                return 0;
            }
            var date = LocalDate.ofInstant(entry.at(), zone);
            boolean newDay = !date.equals(day);
            if (newDay) {
                put("day:" + entry.id(), new Line.Day(date));
                day = date;
            }
            put(rowOf(entry.id()), placed(line.get()));
            return newDay ? 2 : 1;
        }

        private Line placed(Line line) {
            return line instanceof Line.Bubble bubble
                    ? bubble.placed(!continues(bubble), bubble.last())
                    : line;
        }

        private boolean continues(Line.Bubble bubble) {
            return previous != null
                    && previous.line() instanceof Line.Bubble before
                    && before.said().author().equals(bubble.said().author())
                    && before.said().whisper() == bubble.said().whisper()
                    && minute(before).equals(minute(bubble));
        }

        private static Instant minute(Line.Bubble bubble) {
            return bubble.said().at().truncatedTo(ChronoUnit.MINUTES);
        }

        /// The end of a group is found out at the end; until then it stays where it was.
        private static Line keepingEnd(Line line, Line before) {
            return line instanceof Line.Bubble bubble && before instanceof Line.Bubble old
                    ? bubble.placed(bubble.first(), old.last())
                    : line;
        }

        private void put(String id, Line line) {
            var row = reusable.remove(id);
            if (row == null) {
                row = new Row(id, line);
            } else {
                row.show(keepingEnd(line, row.line()));
            }
            made.add(row);
            previous = row;
        }
    }
}
