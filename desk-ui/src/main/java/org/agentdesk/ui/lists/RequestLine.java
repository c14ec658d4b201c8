package org.agentdesk.ui.lists;

import java.time.Instant;
import org.agentdesk.core.model.ListRequest;

/// A request of a list as it is shown.
///
/// @param list the name of its list
/// @param since since when it waits
/// @param joining whether the desk waits for the server to let the agent in
/// @param locked why it cannot be joined or ended now; `""` when it can
record RequestLine(
        String id,
        String customer,
        String channelType,
        String channel,
        String list,
        ListRequest.Status status,
        Instant since,
        boolean joining,
        String locked) {}
