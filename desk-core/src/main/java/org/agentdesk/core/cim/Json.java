package org.agentdesk.core.cim;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// An immutable JSON value: what the wire carried, kept for echoing back and for message types that
/// nobody has a record for.
///
/// Navigation is total: asking a value for something it is not gives `null`, an empty text or an
/// empty list, and never throws.
public sealed interface Json {

    /// A member of an object; `NULL` when absent or when this is no object.
    default Json get(String key) {
        return Null.NULL;
    }

    /// The text of a string, number or boolean; `""` for everything else.
    default String text() {
        return "";
    }

    /// The elements of an array; empty when this is no array.
    default List<Json> items() {
        return List.of();
    }

    /// Whether this is JSON `null` or was absent.
    default boolean isNull() {
        return false;
    }

    /// The text, or `null` when there is none.
    default @Nullable String textOrNull() {
        var text = text();
        return text.isEmpty() ? null : text;
    }

    /// The object itself, or an empty object when this is something else.
    default Obj object() {
        return Obj.EMPTY;
    }

    /// A JSON object in the order of the wire. The values are never Java `null`.
    ///
    /// Objects with the same names share them, and a name is found by looking along the few there
    /// are: a conversation of thousands of events is mostly such objects.
    final class Obj implements Json {
        public static final Obj EMPTY = new Obj(new String[0], new Json[0]);

        private final String[] names;
        private final Json[] values;

        /// An object of these members.
        public Obj(Map<String, Json> members) {
            this(members.keySet().toArray(String[]::new), members.values().toArray(Json[]::new));
        }

        private Obj(String[] names, Json[] values) {
            this.names = names;
            this.values = values;
        }

        /// An object of names and values that nobody changes any more.
        ///
        /// @param names distinct; may be shared with other objects
        /// @param values as many
        public static Obj sharing(String[] names, Json[] values) {
            return names.length == 0 ? EMPTY : new Obj(names, values);
        }

        @Override
        public Json get(String key) {
            int index = indexOf(key);
            return index < 0 ? Null.NULL : values[index];
        }

        /// Whether there is a member of that name, even if it is `null`.
        public boolean has(String key) {
            return indexOf(key) >= 0;
        }

        private int indexOf(String key) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(key)) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public Obj object() {
            return this;
        }

        /// The members in the order of the wire, unmodifiable.
        public Map<String, Json> members() {
            var members = LinkedHashMap.<String, Json>newLinkedHashMap(names.length);
            for (int i = 0; i < names.length; i++) {
                members.put(names[i], values[i]);
            }
            return Collections.unmodifiableMap(members);
        }

        /// How many members there are.
        public int size() {
            return names.length;
        }

        /// Calls `action` with each member in the order of the wire.
        public void forEach(BiConsumer<String, Json> action) {
            for (int i = 0; i < names.length; i++) {
                action.accept(names[i], values[i]);
            }
        }

        /// A copy with one member set.
        public Obj with(String key, Json value) {
            int index = indexOf(key);
            int size = index < 0 ? names.length + 1 : names.length;
            var copy = Arrays.copyOf(values, size);
            copy[index < 0 ? size - 1 : index] = value;
            if (index >= 0) {
                return new Obj(names, copy);
            }
            var longer = Arrays.copyOf(names, size);
            longer[size - 1] = key;
            return new Obj(longer, copy);
        }

        /// A copy without one member.
        public Obj without(String key) {
            if (!has(key)) {
                return this;
            }
            var rest = new LinkedHashMap<>(members());
            rest.remove(key);
            return new Obj(rest);
        }

        /// Two objects are equal when their members are, in any order.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Obj that
                    && (names == that.names || names.length == that.names.length)
                    && hasAllOf(that);
        }

        private boolean hasAllOf(Obj that) {
            for (int i = 0; i < names.length; i++) {
                boolean aligned = names[i].equals(that.names[i]);
                var value = aligned ? that.values[i] : that.get(names[i]);
                if (!values[i].equals(value) || !aligned && !that.has(names[i])) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = 0;
            for (int i = 0; i < names.length; i++) {
                hash += names[i].hashCode() ^ values[i].hashCode();
            }
            return hash;
        }

        @Override
        public String toString() {
            return "Obj" + members();
        }
    }

    /// A JSON array.
    record Arr(List<Json> items) implements Json {
        public static final Arr EMPTY = new Arr(List.of());

        public Arr {
            items = List.copyOf(items);
        }
    }

    /// A JSON string.
    record Str(String text) implements Json {}

    /// A JSON number in the digits of the wire, so that nothing is lost on the way back.
    record Num(String text) implements Json {}

    /// A JSON boolean.
    enum Bool implements Json {
        TRUE,
        FALSE;

        @Override
        public String text() {
            return this == TRUE ? "true" : "false";
        }
    }

    /// JSON `null`.
    enum Null implements Json {
        NULL;

        @Override
        public boolean isNull() {
            return true;
        }
    }

    /// The value for a text; JSON `null` for Java `null`.
    static Json of(@Nullable String text) {
        return text == null ? Null.NULL : new Str(text);
    }

    /// The value for a whole number.
    static Json of(long number) {
        return new Num(Long.toString(number));
    }

    /// The value for a truth.
    static Json of(boolean truth) {
        return truth ? Bool.TRUE : Bool.FALSE;
    }

    /// An object from name and value in turn.
    static Obj obj(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Json>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
        }
        return new Obj(members);
    }
}
