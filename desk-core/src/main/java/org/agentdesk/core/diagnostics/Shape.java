package org.agentdesk.core.diagnostics;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a record of the core is made of, found out once.
///
/// @param tag its name without the package, for choosing among the cases of a sealed type
record Shape(String tag, List<Part> parts, Constructor<?> constructor) {

    /// A component: its name, declared type, and how it is read.
    record Part(String name, Type type, Method accessor) {

        @Nullable Object of(Record whole) {
            try {
                return accessor.invoke(whole);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record that hides its own components", e);
            }
        }
    }

    private static final ClassValue<Shape> KNOWN =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return find(type);
                }
            };

    static Shape of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static Shape find(Class<?> type) {
        var parts = new ArrayList<Part>();
        for (var component : type.getRecordComponents()) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            parts.add(new Part(component.getName(), component.getGenericType(), accessor));
        }
        try {
            var types =
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Shape(tag(type), List.copyOf(parts), constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its own constructor", e);
        }
    }

    private static String tag(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    /// Makes a record of its components; fails where they do not fit it.
    Object make(@Nullable Object[] components) throws NotRecorded {
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException | InstantiationException e) {
            throw new NotRecorded(tag + " does not accept what was recorded");
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new NotRecorded(tag + " is made of something else");
        }
    }
}
