package org.agentdesk.core.diagnostics;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.stream.Stream;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Transcript;
import org.jspecify.annotations.Nullable;

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

    /// A generic type with its blanks filled in.
    private record Filled(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }

    /// The type of a component of a record that was declared with what its blanks stand for. The
    /// cases of a generic sealed type have the same blanks as the type, in the same order.
    static Type filled(Type component, Class<?> whole, Type declared) {
        return switch (component) {
            case TypeVariable<?> blank ->
                    element(declared, List.of(whole.getTypeParameters()).indexOf(blank));
            case ParameterizedType generic -> {
                var arguments =
                        Stream.of(generic.getActualTypeArguments())
                                .map(argument -> filled(argument, whole, declared))
                                .toList();
                yield new Filled(raw(generic), arguments);
            }
            default -> component;
        };
    }

    /// The records that a sealed type stands for.
    static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(Types::cases)
                : Stream.of(type);
    }
}
