package org.agentdesk.core.cim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    record Obj(Map<String, Json> members) implements Json {
        public static final Obj EMPTY = new Obj(Map.of());

        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public Json get(String key) {
            return members.getOrDefault(key, Null.NULL);
        }

        @Override
        public Obj object() {
            return this;
        }

        /// A copy with one member set.
        public Obj with(String key, Json value) {
            var copy = new LinkedHashMap<>(members);
            copy.put(key, value);
            return new Obj(copy);
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
