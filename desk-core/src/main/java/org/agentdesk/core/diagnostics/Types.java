package org.agentdesk.core.diagnostics;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.stream.Stream;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Transcript;

/// Small questions about declared types.
final class Types {

    private Types() {}

    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> known -> known;
            case ParameterizedType known -> raw(known.getRawType());
            case WildcardType open -> raw(open.getUpperBounds()[0]);
            default -> Object.class;
        };
    }

    /// What a list, set or map is made of.
    static Type element(Type type, int index) {
        if (type == Transcript.class) {
            return Entry.class;
        }
        return type instanceof ParameterizedType known
                ? known.getActualTypeArguments()[index]
                : Object.class;
    }

    /// The records that a sealed type stands for.
    static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(Types::cases)
                : Stream.of(type);
    }
}
