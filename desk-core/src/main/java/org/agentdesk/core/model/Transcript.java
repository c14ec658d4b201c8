package org.agentdesk.core.model;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The lines of a conversation in the server's order. Immutable to everybody who holds one.
///
/// Appending to the newest version shares its storage, so that a long conversation does not copy
/// itself for every message; only one thread (the desk loop) makes new versions.
public final class Transcript extends AbstractList<Entry> implements RandomAccess {

    /// A transcript without a line.
    public static final Transcript EMPTY = new Transcript(new Storage(new Entry[16]), 0);

    private static final class Storage {
        private final Entry[] entries;
        private int used;

        private Storage(Entry[] entries) {
            this.entries = entries;
        }
    }

    private final Storage storage;
    private final int size;
    private @Nullable Instant firstDeadline;
    private boolean deadlineKnown;

    private Transcript(Storage storage, int size) {
        this.storage = storage;
        this.size = size;
    }

    /// A transcript of these lines.
    public static Transcript of(Collection<? extends Entry> lines) {
        var entries = lines.toArray(Entry[]::new);
        var storage = new Storage(entries);
        storage.used = entries.length;
        return new Transcript(storage, entries.length);
    }

    @Override
    public Entry get(int index) {
        return storage.entries[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }

    /// With one line more at the end.
    public Transcript plus(Entry entry) {
        boolean newest = storage.used == size && size < storage.entries.length;
        var target = newest && this != EMPTY ? storage : grown();
        target.entries[size] = entry;
        target.used = size + 1;
        var longer = new Transcript(target, size + 1);
        longer.firstDeadline = earlier(firstDeadline(), deadline(entry));
        longer.deadlineKnown = true;
        return longer;
    }

    private Storage grown() {
        var copy = Arrays.copyOf(storage.entries, Math.max(16, size + (size >> 1)));
        Arrays.fill(copy, size, copy.length, null);
        var grown = new Storage(copy);
        grown.used = size;
        return grown;
    }

    /// With the line at an index replaced.
    public Transcript with(int index, Entry entry) {
        var copy = new Storage(Arrays.copyOf(storage.entries, storage.entries.length));
        copy.entries[index] = entry;
        copy.used = size;
        return new Transcript(copy, size);
    }

    /// Without the lines that a predicate names.
    public Transcript without(Predicate<Entry> unwanted) {
        return of(stream().filter(unwanted.negate()).toList());
    }

    /// The index of the line with an id, searched from the newest; -1 when there is none.
    public int indexOfId(String id) {
        for (int i = size - 1; i >= 0; i--) {
            if (storage.entries[i].id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// When the desk stops waiting for the first of the echoes that are due; null when none is.
    public @Nullable Instant firstDeadline() {
        if (!deadlineKnown) {
            firstDeadline =
                    stream()
                            .map(Transcript::deadline)
                            .filter(Objects::nonNull)
                            .min(Instant::compareTo)
                            .orElse(null);
            deadlineKnown = true;
        }
        return firstDeadline;
    }

    private static @Nullable Instant deadline(Entry entry) {
        return entry instanceof Entry.Said said ? said.deadline() : null;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /// The newest lines, at most `count`, oldest first.
    public List<Entry> newest(int count) {
        return subList(Math.max(0, size - count), size);
    }
}
