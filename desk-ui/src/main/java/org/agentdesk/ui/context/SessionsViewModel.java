package org.agentdesk.ui.context;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.port.Privacy;
import org.jspecify.annotations.Nullable;

/// The channel sessions of the open conversation, those that last first. Lives on the JavaFX
/// thread.
public final class SessionsViewModel {

    private static final int MOST = 30;

    private final Privacy privacy;
    private final ObservableList<SessionLine> sessions = FXCollections.observableArrayList();
    private List<ChannelSession> seen = List.of();
    private @Nullable Object seenWith;

    public SessionsViewModel(OpenConversation open, Privacy privacy) {
        this.privacy = privacy;
        open.follow(this::project);
        privacy.piiProperty().subscribe((_, _) -> project(open.state(), open.get()));
    }

    private void project(DeskState ignored, @Nullable Conversation conversation) {
        var now = conversation == null ? List.<ChannelSession>of() : conversation.sessions();
        if (now.equals(seen) && privacy.pii().equals(seenWith)) {
            return;
        }
        seen = now;
        seenWith = privacy.pii();
        var began = conversation == null ? Map.<String, Instant>of() : beginnings(conversation);
        sessions.setAll(
                now.reversed().stream()
                        .sorted(Comparator.comparing(session -> !session.active()))
                        .limit(MOST)
                        .map(session -> line(session, began.get(session.id())))
                        .toList());
    }

    /// No session says when it began, but the transcript does.
    private static Map<String, Instant> beginnings(Conversation conversation) {
        var began = new HashMap<String, Instant>();
        for (var entry : conversation.transcript()) {
            if (entry instanceof Entry.Happened(var event)
                    && event.name() == EventName.CHANNEL_SESSION_STARTED
                    && event.data() instanceof EventData.SessionChange(var session, _)) {
                began.putIfAbsent(session.id(), event.at());
            }
        }
        return began;
    }

    private SessionLine line(ChannelSession session, @Nullable Instant since) {
        var address = session.channelData().get("channelCustomerIdentifier").text();
        return new SessionLine(
                session.id(),
                session.channelType(),
                Channels.name(session),
                privacy.pii().identifier(session.channelType(), address),
                since,
                session.active());
    }

    ObservableList<SessionLine> sessions() {
        return sessions;
    }
}
