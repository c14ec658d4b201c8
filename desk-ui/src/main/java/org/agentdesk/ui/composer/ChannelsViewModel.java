package org.agentdesk.ui.composer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// The channel sessions through which the agent can write in the open conversation, and the one
/// that was chosen. The choice belongs to the conversation; when its session ends, messages go
/// through the current one again, and the agent is told. Lives on the JavaFX thread.
public final class ChannelsViewModel {

    /// A channel session to write through.
    ///
    /// @param type such as WEB; `""` when unknown
    public record Channel(String sessionId, String type, String name) {

        private static Channel of(ChannelSession session) {
            return new Channel(session.id(), Channels.type(session), Channels.name(session));
        }
    }

    private final Texts texts = Texts.of(ComposerController.class);
    private final OpenConversation open;
    private final Drafts drafts;
    private final ObservableList<Channel> channels = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Channel> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper ended = new ReadOnlyStringWrapper("");
    private final Map<String, String> endings = new HashMap<>();

    public ChannelsViewModel(OpenConversation open, Drafts drafts) {
        this.open = open;
        this.drafts = drafts;
        open.follow(this::project);
        drafts.changesProperty().subscribe(_ -> project(open.state(), open.get()));
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        endings.keySet().removeIf(id -> state.conversation(id).isEmpty());
        state.conversations().forEach(this::giveUpEnded);
        var active = conversation == null ? List.<Channel>of() : active(conversation);
        if (!active.equals(channels)) {
            channels.setAll(active);
        }
        chosen.set(conversation == null ? null : chosen(conversation));
        ended.set(conversation == null ? "" : endings.getOrDefault(conversation.id(), ""));
    }

    private static List<Channel> active(Conversation conversation) {
        return conversation.canSpeak()
                ? conversation.sessions().stream()
                        .filter(ChannelSession::active)
                        .map(Channel::of)
                        .toList()
                : List.of();
    }

    private @Nullable Channel chosen(Conversation conversation) {
        var session = conversation.session(drafts.extras(conversation.id()).sessionId());
        return session.map(Channel::of).orElse(null);
    }

    private void giveUpEnded(Conversation conversation) {
        var id = conversation.id();
        var wanted = drafts.extras(id).sessionId();
        if (wanted == null || isActive(conversation, wanted)) {
            return;
        }
        var before = conversation.sessions().stream().filter(s -> s.id().equals(wanted));
        var name = Channels.name(before.findFirst().orElse(null));
        var now = Channels.name(conversation.currentSession().orElse(null));
        endings.put(id, texts.get("channel.ended", name, now));
        drafts.keep(id, drafts.extras(id).withSession(null));
    }

    private static boolean isActive(Conversation conversation, String sessionId) {
        return conversation.sessions().stream()
                .anyMatch(s -> s.active() && s.id().equals(sessionId));
    }

    /// From now on what is written in the open conversation goes through a channel session.
    public void choose(Channel channel) {
        var conversation = open.get();
        if (conversation != null && isActive(conversation, channel.sessionId())) {
            endings.remove(conversation.id());
            drafts.keep(
                    conversation.id(),
                    drafts.extras(conversation.id()).withSession(channel.sessionId()));
            project(open.state(), conversation);
        }
    }

    /// The agent knows that the chosen channel ended.
    public void forgetEnded() {
        var conversation = open.get();
        if (conversation != null) {
            endings.remove(conversation.id());
            project(open.state(), conversation);
        }
    }

    /// The active channel sessions, the oldest first; none where the agent may not write.
    public ObservableList<Channel> channels() {
        return channels;
    }

    /// The one that is written through; null when there is none.
    public ReadOnlyObjectProperty<@Nullable Channel> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// That the chosen channel ended, as a sentence; `""` when it did not.
    public ReadOnlyStringProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }
}
