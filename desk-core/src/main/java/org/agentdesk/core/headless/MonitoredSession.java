package org.agentdesk.core.headless;

import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;

/// The channel session a supervisor names to watch a conversation.
final class MonitoredSession {

    private MonitoredSession() {}

    /// The session as it was given, with the conversation's id in it.
    static ChannelSession of(Json.Obj given, String conversationId) {
        var source = given.with("conversationId", Json.of(conversationId));
        return new ChannelSession(given.get("id").text(), "", "", null, null, true, source);
    }
}
