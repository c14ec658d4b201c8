package org.agentdesk.core.model;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The lines of a conversation in the server's order. Immutable to everybody who holds one.
///
/// Appending to the newest version shares its storage, so that a long conversation does not copy
/// itself for every message; only one thread (the desk loop) makes new versions.
public final class Transcript extends AbstractList<Entry> implements RandomAccess {

    /// A transcript without a line.
    public static final Transcript EMPTY = of(List.of());

    /// @param positions where each id was last seen, in this storage or in one it was copied from
    ///   or to: an id that is not in it is nowhere, a position that is has to be looked at
    private static final class Storage {
        private final Entry[] entries;
        private final Map<String, Integer> positions;
        private int used;

        private Storage(Entry[] entries, Map<String, Integer> positions) {
            this.entries = entries;
            this.positions = positions;
        }

        private void put(int index, Entry entry) {
            entries[index] = entry;
            positions.merge(entry.id(), index, Math::max);
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
        var storage = new Storage(entries, new ConcurrentHashMap<>());
        for (int i = 0; i < entries.length; i++) {
            storage.put(i, entries[i]);
        }
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
        var target = newest ? storage : grown();
        target.put(size, entry);
        target.used = size + 1;
        var longer = new Transcript(target, size + 1);
        longer.firstDeadline = earlier(firstDeadline(), deadline(entry));
        longer.deadlineKnown = true;
        return longer;
    }

    private Storage grown() {
        var copy = Arrays.copyOf(storage.entries, Math.max(16, size + (size >> 1)));
        Arrays.fill(copy, size, copy.length, null);
        boolean first = size == 0; // whoever begins shares nothing with others who do
        var grown = new Storage(copy, first ? new ConcurrentHashMap<>() : storage.positions);
        grown.used = size;
        return grown;
    }

    /// With the line at an index replaced.
    public Transcript with(int index, Entry entry) {
        return with(index, index + 1, _ -> entry);
    }

    /// With the lines from an index up to another one, which is not among them, changed.
    public Transcript with(int from, int to, UnaryOperator<Entry> change) {
        var entries = Arrays.copyOf(storage.entries, storage.entries.length);
        var copy = new Storage(entries, storage.positions);
        copy.used = size;
        var changed = new Transcript(copy, size);
        changed.deadlineKnown = firstDeadline() == null; // else it may be one of those that change
        for (int i = from; i < to; i++) {
            copy.put(i, change.apply(entries[i]));
            changed.firstDeadline = earlier(changed.firstDeadline, deadline(entries[i]));
        }
        return changed;
    }

    /// Without the lines that a predicate names.
    public Transcript without(Predicate<Entry> unwanted) {
        return of(stream().filter(unwanted.negate()).toList());
    }

    /// The index of the newest line with an id; -1 when there is none.
    public int indexOfId(String id) {
        var index = storage.positions.get(id);
        if (index == null) {
            return -1;
        }
        return index < size && storage.entries[index].id().equals(id) ? index : search(id);
    }

    /// The newest line with an id, where it is a message.
    public Optional<Entry.Said> said(String id) {
        int index = indexOfId(id);
        return index >= 0 && get(index) instanceof Entry.Said said
                ? Optional.of(said)
                : Optional.empty();
    }

    /// Another version put a line of that id elsewhere.
    private int search(String id) {
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
