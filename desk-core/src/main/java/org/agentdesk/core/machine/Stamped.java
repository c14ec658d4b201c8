package org.agentdesk.core.machine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// An input with the moment it came and a fresh id, so that the machine needs neither a clock nor
/// randomness, and a recording gives the same states again.
///
/// @param fresh a UUID nobody used before
public record Stamped(Instant at, String fresh, Input input) {

    /// What ids are made for.
    private static final List<String> PURPOSES =
            List.of("event", "failure", "participant", "receipt", "typing", "wrap-up");

    /// Every id that this step may have made by itself: they say nothing about anybody.
    public List<String> madeIds() {
        return Stream.concat(Stream.of(fresh), PURPOSES.stream().map(this::freshId)).toList();
    }

    /// An id made from the fresh one; another `purpose`, another id.
    String freshId(String purpose) {
        var seed = (fresh + purpose).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(seed).toString();
    }
}
