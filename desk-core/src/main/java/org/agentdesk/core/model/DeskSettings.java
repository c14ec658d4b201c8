package org.agentdesk.core.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What an administrator configured, and what the desk learned.
///
/// @param rona how long a request rings; null where unknown, since the wire does not say. The desk
///   learns it from the first request that expires.
/// @param patience how long it waits for the network
public record DeskSettings(@Nullable Duration rona, Patience patience) {

    /// Nothing configured.
    public static final DeskSettings DEFAULT = new DeskSettings(null);

    /// With the usual patience.
    public DeskSettings(@Nullable Duration rona) {
        this(rona, Patience.STANDARD);
    }

    public DeskSettings withRona(Duration other) {
        return new DeskSettings(other, patience);
    }

    public DeskSettings withPatience(Patience other) {
        return new DeskSettings(rona, other);
    }
}
