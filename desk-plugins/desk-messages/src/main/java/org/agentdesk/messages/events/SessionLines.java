package org.agentdesk.messages.events;

import java.util.Locale;
import java.util.Optional;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventData.SessionChange;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.messages.words.Words;

/// How the customer came, on which channel, and why the session is over.
record SessionLines(Words words) {

    Optional<String> line(CimEvent event) {
        if (!(event.data() instanceof SessionChange(var session, var _))) {
            return Optional.empty();
        }
        var channel = channel(session);
        if (event.name() == EventName.CHANNEL_SESSION_STARTED) {
            return Optional.of(words.get("session.started", channel));
        }
        if (event.name() == EventName.CHANNEL_SESSION_EXPIRED) {
            return Optional.of(words.get("session.expired", channel));
        }
        return Optional.of(words.get(endKey(session), channel));
    }

    private String endKey(ChannelSession session) {
        var reason = session.source().get("state").get("reasonCode").text();
        var key = "session.ended." + reason.toUpperCase(Locale.ROOT);
        return words.has(key) ? key : "session.ended";
    }

    private String channel(ChannelSession session) {
        var type = "channel." + session.channelType();
        if (words.has(type)) {
            return words.get(type);
        }
        var name = session.channelName().isBlank() ? session.channelType() : session.channelName();
        return name.isBlank() ? words.get("channel") : Data.shown(name);
    }
}
