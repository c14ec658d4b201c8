package org.agentdesk.core.diagnostics;

import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.session.Secret;
import org.jspecify.annotations.Nullable;

/// Writes the records of the core as JSON, every text in disguise. A new input or state is written
/// by its components, without anybody having to think of it.
final class RecordWriter {

    /// Which case of a sealed type it is.
    static final String CASE = "@";

    private final Disguise disguise;

    RecordWriter(Disguise disguise) {
        this.disguise = disguise;
    }

    /// @param type the declared type, which says whether the case has to be named
    Json write(@Nullable Object value, Type type) {
        return switch (value) {
            case null -> Json.Null.NULL;
            case Json json -> disguise.of(json);
            case String text -> Json.of(disguise.of(text));
            case Boolean truth -> Json.of(truth.booleanValue());
            case Integer number -> Json.of(number);
            case Long number -> Json.of(number);
            case Double number -> Json.of(number.toString());
            case Instant moment -> Json.of(moment.toString());
            case Duration duration -> Json.of(duration.toString());
            case Enum<?> constant -> Json.of(constant.name());
            case Secret _ -> Json.of(""); // never recorded
            case Collection<?> items -> items(items, Types.element(type, 0));
            case Map<?, ?> map -> pairs(map, type);
            case Record whole -> whole(whole, type);
            default ->
                    throw new IllegalArgumentException(
                            "nobody knows how to record a " + value.getClass().getName());
        };
    }

    private Json items(Collection<?> items, Type type) {
        var written = new ArrayList<Json>(items.size());
        for (var item : items) {
            written.add(write(item, type));
        }
        return new Json.Arr(written);
    }

    private Json pairs(Map<?, ?> map, Type type) {
        var written = new ArrayList<Json>();
        map.forEach((key, value) -> {
            written.add(write(key, Types.element(type, 0)));
            written.add(write(value, Types.element(type, 1)));
        });
        return new Json.Arr(written);
    }

    private Json whole(Record whole, Type declared) {
        var shape = Shape.of(whole.getClass());
        var members = new LinkedHashMap<String, Json>();
        if (Types.raw(declared) != whole.getClass()) {
            members.put(CASE, Json.of(shape.tag()));
        }
        for (var part : shape.parts()) {
            var value = part.of(whole);
            if (value != null && !isLeftOut(whole, part.name())) {
                members.put(
                        part.name(),
                        write(value, Types.filled(part.type(), whole.getClass(), declared)));
            }
        }
        return new Json.Obj(members);
    }

    /// The raw event is what it was decoded from; nothing is decided by it.
    static boolean isLeftOut(Record whole, String component) {
        return whole instanceof CimEvent && component.equals("source");
    }
}
