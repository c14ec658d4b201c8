package org.agentdesk.core.diagnostics;

import java.util.Collection;
import java.util.Map;
import org.agentdesk.core.cim.Json;
import org.jspecify.annotations.Nullable;

/// About how many bytes a value holds on to.
final class Weight {

    private static final long OF_A_THING = 24;

    private Weight() {}

    static long of(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> OF_A_THING + 2L * text.length();
            case Json.Obj object -> {
                var sum = new long[] {OF_A_THING};
                object.forEach((_, member) -> sum[0] += of(member)); // names are shared
                yield sum[0];
            }
            case Collection<?> items -> {
                long sum = OF_A_THING;
                for (var item : items) {
                    sum += of(item);
                }
                yield sum;
            }
            case Map<?, ?> map -> of(map.keySet()) + of(map.values());
            case Record whole -> {
                long sum = OF_A_THING;
                for (var part : Shape.of(whole.getClass()).parts()) {
                    sum += of(part.of(whole));
                }
                yield sum;
            }
            default -> OF_A_THING;
        };
    }
}
