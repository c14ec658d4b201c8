package org.agentdesk.core.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What an administrator configured, and what the desk learned.
///
/// @param rona how long a request rings; null where unknown, since the wire does not say. The desk
///   learns it from the first request that expires.
public record DeskSettings(@Nullable Duration rona) {

    /// Nothing configured.
    public static final DeskSettings DEFAULT = new DeskSettings(null);
}
