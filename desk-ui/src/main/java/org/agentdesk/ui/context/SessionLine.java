package org.agentdesk.ui.context;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A channel session as it is shown.
///
/// @param address the customer's address there, as the agent may see it; `""` when unknown
/// @param since when it began; null when nobody said
record SessionLine(
        String id,
        String channelType,
        String channel,
        String address,
        @Nullable Instant since,
        boolean active) {}
