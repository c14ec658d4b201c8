package org.agentdesk.ui.app;

import java.util.List;
import java.util.function.ToLongFunction;

/// What the program holds at one moment.
///
/// @param second since the beginning
/// @param heap bytes, after garbage was collected
/// @param nodes of all windows
/// @param lines in the transcripts of the open conversations
record Held(long second, long heap, long nodes, long lines) {

    private static final int ROUNDS = 4;

    /// Collects garbage until nothing more goes; the bytes that are left.
    static long collected() {
        long least = Long.MAX_VALUE;
        var runtime = Runtime.getRuntime();
        for (int i = 0; i < ROUNDS; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    /// The middle ones of some moments.
    static Held middle(List<Held> some) {
        return new Held(
                some.getLast().second(),
                middle(some, Held::heap),
                middle(some, Held::nodes),
                middle(some, Held::lines));
    }

    private static long middle(List<Held> some, ToLongFunction<Held> figure) {
        return some.stream().mapToLong(figure).sorted().toArray()[some.size() / 2];
    }

    @Override
    public String toString() {
        return "heap %.1f MB, %d nodes, %d lines".formatted(heap / 1e6, nodes, lines);
    }
}
