package org.agentdesk.core.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Decisions taken from bytes, so that a fuzzer that mutates the bytes mutates the decisions. Once
/// the bytes are used up, everything is decided as zero.
final class Choices {

    private final byte[] bytes;
    private int at;

    Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A number from zero up to a bound, which is not among them.
    int below(int bound) {
        int wide = bound > 256 ? next() << 8 | next() : next();
        return wide % bound;
    }

    boolean oneIn(int many) {
        return below(many) == many - 1;
    }

    <T> T of(List<T> options) {
        return options.get(below(options.size()));
    }

    boolean isEmpty() {
        return at >= bytes.length;
    }

    /// All bytes that are left, as text.
    String rest() {
        var text = new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8);
        at = bytes.length;
        return text;
    }

    private int next() {
        return at < bytes.length ? bytes[at++] & 0xff : 0;
    }
}
