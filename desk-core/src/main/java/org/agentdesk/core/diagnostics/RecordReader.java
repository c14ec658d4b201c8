package org.agentdesk.core.diagnostics;

import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Transcript;
import org.agentdesk.core.session.Secret;
import org.jspecify.annotations.Nullable;

/// Reads what [RecordWriter] wrote. Only records of the type that is asked for come into being,
/// whatever the text says.
final class RecordReader {

    /// Reads a value that is there.
    <T> T read(Json json, Class<T> type) throws NotRecorded {
        var value = read(json, (Type) type);
        if (value == null) {
            throw new NotRecorded("there is no " + type.getSimpleName());
        }
        return type.cast(value);
    }

    private @Nullable Object read(Json json, Type type) throws NotRecorded {
        var raw = Types.raw(type);
        if (Json.class.isAssignableFrom(raw)) {
            return raw == Json.class ? json : json.object();
        }
        if (json.isNull()) {
            return null;
        }
        try {
            return value(json, type, raw);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new NotRecorded("something is no " + raw.getSimpleName());
        }
    }

    private @Nullable Object value(Json json, Type type, Class<?> raw) throws NotRecorded {
        if (raw == String.class) {
            return json.text();
        } else if (raw == boolean.class || raw == Boolean.class) {
            return json == Json.Bool.TRUE;
        } else if (raw == int.class || raw == Integer.class) {
            return Integer.valueOf(json.text());
        } else if (raw == long.class || raw == Long.class) {
            return Long.valueOf(json.text());
        } else if (raw == double.class || raw == Double.class) {
            return Double.valueOf(json.text());
        } else if (raw == Instant.class) {
            return Instant.parse(json.text());
        } else if (raw == Duration.class) {
            return Duration.parse(json.text());
        } else if (raw == Secret.class) {
            return new Secret("");
        } else if (raw.isEnum()) {
            return constant(raw, json.text());
        } else if (raw == Transcript.class) {
            return transcript(json);
        } else if (raw == List.class) {
            return items(json, Types.element(type, 0));
        } else if (raw == Set.class) {
            return new LinkedHashSet<>(items(json, Types.element(type, 0)));
        } else if (raw == Map.class) {
            return map(json, type);
        }
        return whole(json, type);
    }

    private static Object constant(Class<?> type, String name) throws NotRecorded {
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new NotRecorded("this desk has no such " + type.getSimpleName());
    }

    private Transcript transcript(Json json) throws NotRecorded {
        var entries = new ArrayList<Entry>();
        for (var item : json.items()) {
            entries.add(read(item, Entry.class));
        }
        return Transcript.of(entries);
    }

    private List<@Nullable Object> items(Json json, Type type) throws NotRecorded {
        var items = new ArrayList<@Nullable Object>();
        for (var item : json.items()) {
            items.add(read(item, type));
        }
        return items;
    }

    private Map<@Nullable Object, @Nullable Object> map(Json json, Type type) throws NotRecorded {
        var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        var pairs = json.items();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            map.put(
                    read(pairs.get(i), Types.element(type, 0)),
                    read(pairs.get(i + 1), Types.element(type, 1)));
        }
        return map;
    }

    private Object whole(Json json, Type declared) throws NotRecorded {
        var type = record(json, Types.raw(declared));
        var shape = Shape.of(type);
        var values = new @Nullable Object[shape.parts().size()];
        for (int i = 0; i < values.length; i++) {
            var part = shape.parts().get(i);
            values[i] = read(json.get(part.name()), Types.filled(part.type(), type, declared));
        }
        return shape.make(values);
    }

    private static Class<?> record(Json json, Class<?> declared) throws NotRecorded {
        var tag = json.get(RecordWriter.CASE).text();
        return Types.cases(declared)
                .filter(Class::isRecord)
                .filter(c -> c == declared || Shape.of(c).tag().equals(tag))
                .findFirst()
                .orElseThrow(
                        () -> new NotRecorded("an unknown kind of " + declared.getSimpleName()));
    }
}
