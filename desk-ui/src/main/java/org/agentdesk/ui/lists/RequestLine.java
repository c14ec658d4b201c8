package org.agentdesk.ui.lists;

import java.time.Instant;
import org.agentdesk.core.model.ListRequest;

/// A request of a list as it is shown.
///
/// @param conversationId the conversation that opens when the agent joins
/// @param list the name of its list
/// @param since since when it waits
/// @param joining whether the desk waits for the server to let the agent in
/// @param ending whether the desk waits for the server to end it
/// @param locked why it cannot be joined or ended now; `""` when it can
record RequestLine(
        String id,
        String conversationId,
        String customer,
        String channelType,
        String channel,
        String list,
        ListRequest.Status status,
        Instant since,
        boolean joining,
        boolean ending,
        String locked) {

    /// Whether nobody is with the customer.
    boolean waits() {
        return status.waits();
    }
}
