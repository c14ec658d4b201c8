package org.agentdesk.core.wire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lists of member names that objects have, each kept once. Bounded: what does not fit any more
/// gets a list of its own.
final class Shapes {

    private static final int MOST_NAMES = 64;
    private static final int MOST_SHAPES = 20_000;

    private final Shape empty = new Shape(new String[0]);
    private int count;

    /// The shape of an object without members.
    Shape empty() {
        return empty;
    }

    /// The names of an object, in order.
    final class Shape {
        private final String[] names;
        private final Map<String, Shape> longer = new HashMap<>(2);
        private @Nullable Shape last;

        private Shape(String[] names) {
            this.names = names;
        }

        String[] names() {
            return names;
        }

        /// The shape with one name more; null when that name is in it already, or it would be too
        /// large.
        @Nullable Shape with(String name) {
            var guess = last;
            if (guess != null && guess.names[names.length].equals(name)) {
                return guess;
            }
            var next = longer.get(name);
            if (next == null) {
                next = extended(name);
            }
            last = next == null ? guess : next;
            return next;
        }

        private @Nullable Shape extended(String name) {
            if (names.length >= MOST_NAMES || Arrays.asList(names).contains(name)) {
                return null;
            }
            var copy = Arrays.copyOf(names, names.length + 1);
            copy[names.length] = name;
            var next = new Shape(copy);
            if (count < MOST_SHAPES) {
                count++;
                longer.put(name, next);
            }
            return next;
        }
    }
}
