package org.agentdesk.ui.conversation;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.session.Desk;
import org.agentdesk.plugin.ConversationPort;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.leftover.Losses;
import org.agentdesk.ui.plugin.NoConversation;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.port.ConversationPorts;
import org.agentdesk.ui.port.Privacy;
import org.jspecify.annotations.Nullable;

/// The conversation the agent looks at, as the window shows it. Lives on the JavaFX thread.
public final class ConversationViewModel {

    /// What fills the place of the transcript.
    public enum Content {
        /// No conversation is open.
        NOTHING,
        /// It is being read from the server for the first time.
        LOADING,
        /// Nothing has been said yet.
        EMPTY,
        /// There is a transcript.
        TRANSCRIPT
    }

    static final Texts TEXTS = Texts.of(ConversationViewModel.class);

    private final Texts texts = TEXTS;
    private final Desk desk;
    private final Losses losses;
    private final Plugins plugins;
    private final ConversationPorts ports;
    private final Privacy privacy;
    private final ActionMenu actions;
    private final TranscriptRows transcript;
    private final ObservableMap<String, Integer> uploads = FXCollections.observableHashMap();
    private final ObservableMap<String, List<String>> seen = FXCollections.observableHashMap();

    private final ReadOnlyObjectWrapper<@Nullable String> id = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(Content.NOTHING);
    private final ReadOnlyStringWrapper customer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper channel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper channelType = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper typing = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper wrappingUp = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper leaving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper leaveObstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper askingToLeave = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hasActions = new ReadOnlyBooleanWrapper();
    private final BooleanProperty inView = new SimpleBooleanProperty();
    private final BooleanBinding looking;
    private final BooleanProperty atEnd = new SimpleBooleanProperty(true);

    private @Nullable Conversation conversation;
    private String myId = "";
    private @Nullable String lastRead;
    private @Nullable ConversationView lastView;

    public ConversationViewModel(
            Desk desk,
            DeskStates states,
            Selection selection,
            Losses losses,
            Plugins plugins,
            ConversationPorts ports,
            Privacy privacy,
            ActionMenu actions,
            ZoneId zone) {
        this.desk = desk;
        this.losses = losses;
        this.plugins = plugins;
        this.ports = ports;
        this.privacy = privacy;
        this.actions = actions;
        var lines = new Lines(plugins::shows, privacy::pii, this::line);
        this.transcript = new TranscriptRows(zone, lines::of);
        states.subscribe(state -> project(state, selection.conversation()));
        selection.conversationProperty().subscribe(open -> project(states.getValue(), open));
        looking = inView.and(selection.coveredProperty().not());
        looking.subscribe(_ -> read());
        privacy.piiProperty()
                .subscribe((_, _) -> {
                    transcript.clear();
                    project(states.getValue(), selection.conversation());
                });
        atEnd.subscribe(_ -> read());
    }

    private void project(DeskState state, @Nullable String open) {
        myId = state.me() == null ? "" : state.me().id();
        var next = open == null ? null : state.conversation(open).orElse(null);
        if (!Objects.equals(open, id.get()) || next == null) {
            close();
        }
        conversation = next;
        if (next != null) {
            id.set(next.id());
            project(next);
            leaveObstacle.set(leaveObstacle(next, state.link().isLive()));
        }
    }

    private void close() {
        transcript.clear();
        uploads.clear();
        seen.clear();
        id.set(null);
        content.set(Content.NOTHING);
        askingToLeave.set(false);
        wrappingUp.set(false);
        lastRead = null;
        lastView = null;
        hasActions.set(false);
    }

    private void project(Conversation open) {
        var name = privacy.pii().name(open);
        customer.set(name.isBlank() ? texts.get("author.CUSTOMER") : name);
        var session = open.currentSession().orElse(null);
        channel.set(Channels.name(session));
        channelType.set(Channels.type(session));
        follow(uploads, open.around().uploads());
        follow(seen, SeenBy.in(open, privacy.pii()));
        transcript.show(open.transcript());
        content.set(contentOf(open));
        typing.set(typing(open.typing()));
        projectPhase(open.phase());
        lookForActions(open);
        read();
    }

    private static <T> void follow(ObservableMap<String, T> shown, Map<String, T> now) {
        shown.keySet().retainAll(now.keySet());
        now.forEach((message, told) -> {
            if (!told.equals(shown.get(message))) {
                shown.put(message, told);
            }
        });
    }

    private String typing(List<Conversation.Typing> now) {
        var names = now.stream().map(it -> Lines.name(it.who(), privacy.pii())).toList();
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> texts.get("typing", names.getFirst());
            case 2 -> texts.get("typing.two", names.getFirst(), names.getLast());
            default -> texts.get("typing.many");
        };
    }

    private void lookForActions(Conversation open) {
        var view = ports.of(open.id()).view();
        if (!view.equals(lastView)) {
            lastView = view;
            hasActions.set(!actions().isEmpty());
        }
    }

    private Content contentOf(Conversation open) {
        if (!transcript.rows().isEmpty()) {
            return Content.TRANSCRIPT;
        }
        return open.synced() ? Content.EMPTY : Content.LOADING;
    }

    private void projectPhase(Phase phase) {
        leaving.set(phase instanceof Phase.Leaving);
        wrappingUp.set(phase instanceof Phase.WrapUp);
        if (!(phase instanceof Phase.Open)) {
            askingToLeave.set(false);
        }
    }

    private String leaveObstacle(Conversation open, boolean live) {
        if (open.phase() instanceof Phase.Leaving) {
            return texts.get("leaving");
        }
        return live ? "" : texts.get("leave.link");
    }

    /// Tells the desk that the agent has seen the newest message, once for each.
    private void read() {
        var open = conversation;
        if (open == null || !looking.get() || !atEnd.get()) {
            return;
        }
        var newest = open.lastSaid().map(Entry.Said::id).orElse(null);
        if (newest != null && (open.unread() > 0 || !newest.equals(lastRead))) {
            lastRead = newest;
            desk.read(open.id());
        }
    }

    /// Leaves the conversation; asks first when something that was written would be lost.
    public void leave() {
        var open = conversation;
        if (open == null || !(open.phase() instanceof Phase.Open)) {
            return;
        }
        losses.ofLeaving(open.id())
                .ifPresentOrElse(
                        what -> {
                            question.set(texts.get("leave.asking", what));
                            askingToLeave.set(true);
                        },
                        () -> desk.leave(open.id()));
    }

    /// Leaves after the question.
    void leaveAnyway() {
        askingToLeave.set(false);
        if (conversation != null) {
            desk.leave(conversation.id());
        }
    }

    /// Stays after the question; false where nothing was asked.
    boolean stay() {
        boolean asked = askingToLeave.get();
        askingToLeave.set(false);
        return asked;
    }

    void retry(String messageId) {
        if (conversation != null) {
            desk.retry(conversation.id(), messageId);
        }
    }

    void discard(String messageId) {
        if (conversation != null) {
            desk.discard(conversation.id(), messageId);
        }
    }

    RenderedMessage draw(MessageView message) {
        return plugins.draw(message, port(), myId);
    }

    private Optional<String> line(CimEvent event) {
        return plugins.line(event, port(), myId);
    }

    private ConversationPort port() {
        var open = id.get();
        return open == null ? new NoConversation() : ports.of(open);
    }

    /// What plug-ins let the agent do with the open conversation.
    List<MenuEntry> actions() {
        var open = id.get();
        return open == null ? List.of() : actions.of(open);
    }

    /// What plug-ins let the agent do with a message of the open conversation.
    List<MenuEntry> actions(MessageView message) {
        var open = id.get();
        return open == null ? List.of() : actions.of(open, message);
    }

    /// Whether there is anything to do with the open conversation. Looked at when it changes.
    public ReadOnlyBooleanProperty hasActionsProperty() {
        return hasActions.getReadOnlyProperty();
    }

    ObservableList<Row> rows() {
        return transcript.rows();
    }

    /// How much of the files under way is on the server, in percent, by message.
    ObservableMap<String, Integer> uploads() {
        return uploads;
    }

    /// Which colleagues have read up to a message and no further, by message.
    ObservableMap<String, List<String>> seen() {
        return seen;
    }

    /// The id of the open conversation; null when there is none.
    public ReadOnlyObjectProperty<@Nullable String> idProperty() {
        return id.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty customerProperty() {
        return customer.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty channelProperty() {
        return channel.getReadOnlyProperty();
    }

    ReadOnlyStringProperty channelTypeProperty() {
        return channelType.getReadOnlyProperty();
    }

    /// Who is typing, as a sentence; `""` when nobody is.
    public ReadOnlyStringProperty typingProperty() {
        return typing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty wrappingUpProperty() {
        return wrappingUp.getReadOnlyProperty();
    }

    /// Why the agent cannot leave now, in a sentence; `""` when they can.
    public ReadOnlyStringProperty leaveObstacleProperty() {
        return leaveObstacle.getReadOnlyProperty();
    }

    /// Whether the desk waits for the server to confirm the leave.
    public ReadOnlyBooleanProperty leavingProperty() {
        return leaving.getReadOnlyProperty();
    }

    /// Whether the agent is asked if what was written may be lost.
    public ReadOnlyBooleanProperty askingToLeaveProperty() {
        return askingToLeave.getReadOnlyProperty();
    }

    /// What the agent is asked before leaving.
    ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// Whether the agent can see the conversation: it is shown in the focused window.
    public BooleanProperty inViewProperty() {
        return inView;
    }

    /// Whether the end of the transcript is in view.
    public BooleanProperty atEndProperty() {
        return atEnd;
    }
}
