package org.agentdesk.core.diagnostics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.DeskState;
import org.jspecify.annotations.Nullable;

/// A short number that stands for a whole state in disguise: two states have the same one when they
/// are equal. Parts that were seen before are not looked at again, so that a step costs what has
/// changed.
///
/// For one thread.
final class Fingerprint {

    private final Disguise disguise;
    private final MessageDigest digest;
    private final Map<Object, Long> known = new IdentityHashMap<>();

    Fingerprint(Disguise disguise) {
        this.disguise = disguise;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String of(DeskState state) {
        return String.format(java.util.Locale.ROOT, "%016x", any(state));
    }

    private long any(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case org.agentdesk.core.cim.Json.Obj object -> {
                var parts = LongStream.builder();
                object.forEach((name, member) -> {
                    parts.add(text(disguise.of(name)));
                    parts.add(any(member));
                });
                yield node("Obj", parts.build().toArray());
            }
            case org.agentdesk.core.cim.Json.Num(var digits) -> text(disguise.ofNumber(digits));
            case String text -> text(disguise.of(text));
            case Set<?> set -> node("Set", set.stream().mapToLong(this::any).sorted().toArray());
            case Collection<?> list -> node("List", list.stream().mapToLong(this::any).toArray());
            case Map<?, ?> map ->
                    node(
                            "Map",
                            map.entrySet().stream()
                                    .mapToLong(e -> 31 * any(e.getKey()) + any(e.getValue()))
                                    .sorted()
                                    .toArray());
            case Record whole -> whole(whole);
            default -> text(value.toString()); // numbers, truths, moments and constants
        };
    }

    private long whole(Record whole) {
        var seen = known.get(whole);
        if (seen != null) {
            return seen;
        }
        var shape = Shape.of(whole.getClass());
        var parts = new long[shape.parts().size()];
        for (int i = 0; i < parts.length; i++) {
            var part = shape.parts().get(i);
            parts[i] = isLeftOut(whole, part.name()) ? 1 : any(part.of(whole));
        }
        long found = node(shape.tag(), parts);
        known.put(whole, found);
        return found;
    }

    /// A name that is put together of first and last name is another one in disguise.
    private static boolean isLeftOut(Record whole, String component) {
        return whole instanceof Author && component.equals("name")
                || RecordWriter.isLeftOut(whole, component);
    }

    private long text(String text) {
        digest.update((byte) 1);
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private long node(String tag, long[] parts) {
        var bytes = ByteBuffer.allocate(Long.BYTES * parts.length);
        bytes.asLongBuffer().put(parts);
        digest.update((byte) 2);
        digest.update(tag.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
