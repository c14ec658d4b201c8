package org.agentdesk.ui.composer;

import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.model.Conversation;
import org.jspecify.annotations.Nullable;

/// Which channel session a draft goes through: that of the message it answers, else the one that
/// the agent chose, else the newest. Only sessions that can be written through count.
final class Route {

    private Route() {}

    static Optional<ChannelSession> of(Conversation conversation, Extras extras) {
        var writable = conversation.writableSessions();
        return wanted(writable, extras)
                .or(() -> writable.isEmpty() ? Optional.empty() : Optional.of(writable.getLast()));
    }

    /// The id of the session that was asked for; null where the newest will do.
    static @Nullable String wanted(Conversation conversation, Extras extras) {
        return wanted(conversation.writableSessions(), extras).map(ChannelSession::id).orElse(null);
    }

    private static Optional<ChannelSession> wanted(List<ChannelSession> writable, Extras extras) {
        var about = extras.about();
        return named(writable, about == null ? null : about.sessionId())
                .or(() -> named(writable, extras.sessionId()));
    }

    private static Optional<ChannelSession> named(
            List<ChannelSession> sessions, @Nullable String id) {
        return sessions.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
