package org.agentdesk.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A conversation on hold.
///
/// @param since when it began
/// @param ends when it goes on by itself; null when the server did not say
public record Hold(Instant since, @Nullable Instant ends) {}
