package org.agentdesk.ui.composer;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
/// that is written through. The choice belongs to the conversation; whenever messages go through
/// another one than before without the agent having chosen it, the agent is told. Lives on the
/// JavaFX thread.
public final class ChannelsViewModel {

    /// A channel session to write through.
    ///
    /// @param type such as WEB; `""` when unknown
    public record Channel(String sessionId, String type, String name) {

        private static Channel of(ChannelSession session) {
            return new Channel(session.id(), Channels.type(session), Channels.name(session));
        }
    }

    /// How a conversation was written through when it was last looked at.
    ///
    /// @param known the channel sessions there were
    private record Way(Channel channel, Set<String> known) {}

    private final Texts texts = Texts.of(ComposerController.class);
    private final OpenConversation open;
    private final Drafts drafts;
    private final ObservableList<Channel> channels = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Channel> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper changed = new ReadOnlyStringWrapper("");
    private final Map<String, Way> ways = new HashMap<>();
    private final Map<String, String> changes = new HashMap<>();

    public ChannelsViewModel(OpenConversation open, Drafts drafts) {
        this.open = open;
        this.drafts = drafts;
        open.follow(this::project);
        drafts.changesProperty().subscribe(_ -> project(open.state(), open.get()));
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        changes.keySet().removeIf(id -> state.conversation(id).isEmpty());
        ways.keySet().removeIf(id -> state.conversation(id).isEmpty());
        state.conversations().forEach(this::follow);
        var active = conversation == null ? List.<Channel>of() : active(conversation);
        if (!active.equals(channels)) {
            channels.setAll(active);
        }
        chosen.set(conversation == null ? null : chosen(conversation));
        changed.set(conversation == null ? "" : changes.getOrDefault(conversation.id(), ""));
    }

    private static List<Channel> active(Conversation conversation) {
        return conversation.canSpeak()
                ? conversation.writableSessions().stream().map(Channel::of).toList()
                : List.of();
    }

    private @Nullable Channel chosen(Conversation conversation) {
        var extras = drafts.extras(conversation.id());
        return Route.of(conversation, extras).map(Channel::of).orElse(null);
    }

    /// Where nothing can be written through, the agent is told so elsewhere, and what was written
    /// through is remembered for when it is possible again.
    private void follow(Conversation conversation) {
        var id = conversation.id();
        var now = chosen(conversation);
        if (now == null) {
            return;
        }
        var before = ways.put(id, new Way(now, known(conversation)));
        if (before != null && !before.channel().equals(now)) {
            var sentence = sentence(conversation, before, now);
            if (!sentence.isEmpty()) {
                changes.put(id, sentence);
            }
        }
        var wanted = drafts.extras(id).sessionId();
        if (wanted != null && !isWritable(conversation, wanted)) {
            drafts.keep(id, drafts.extras(id).withSession(null));
        }
    }

    private static Set<String> known(Conversation conversation) {
        return conversation.sessions().stream().map(ChannelSession::id).collect(toSet());
    }

    private String sentence(Conversation conversation, Way before, Channel now) {
        if (!isWritable(conversation, before.channel().sessionId())) {
            return texts.get("channel.ended", before.channel().name(), now.name());
        }
        boolean isNew = !before.known().contains(now.sessionId());
        return isNew ? texts.get("channel.started", now.name()) : "";
    }

    private static boolean isWritable(Conversation conversation, String sessionId) {
        return conversation.writableSessions().stream().anyMatch(s -> s.id().equals(sessionId));
    }

    /// From now on what is written in the open conversation goes through a channel session, an
    /// answer that is being written included.
    public void choose(Channel channel) {
        var conversation = open.get();
        if (conversation != null && isWritable(conversation, channel.sessionId())) {
            var extras = drafts.extras(conversation.id()).withSession(channel.sessionId());
            var about = extras.answers() == null ? null : extras.about();
            changes.remove(conversation.id());
            drafts.keep(
                    conversation.id(),
                    about == null ? extras : extras.withAbout(about.through(channel.sessionId())));
            project(open.state(), conversation);
        }
    }

    /// The agent knows that the channel changed.
    public void forgetChange() {
        var conversation = open.get();
        if (conversation != null) {
            changes.remove(conversation.id());
            project(open.state(), conversation);
        }
    }

    /// The channel sessions to write through, the oldest first; none where the agent may not write.
    public ObservableList<Channel> channels() {
        return channels;
    }

    /// The one that is written through; null when there is none.
    public ReadOnlyObjectProperty<@Nullable Channel> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// That the channel that was written through is another one now, as a sentence; `""` when it is
    /// not.
    public ReadOnlyStringProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }
}
