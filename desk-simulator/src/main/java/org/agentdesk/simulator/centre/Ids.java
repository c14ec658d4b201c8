package org.agentdesk.simulator.centre;

import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes ids, as random as the given generator.
public final class Ids {
    private final RandomGenerator random;

    /// Ids from a generator; a seeded one gives the same ids again.
    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /// A version 4 uuid.
    public String uuid() {
        long high = random.nextLong() & ~0xf000L | 0x4000L;
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /// Twenty-four hexadecimal digits.
    public String hex() {
        return "%08x%016x".formatted(random.nextInt(), random.nextLong());
    }
}
