package org.agentdesk.ui.toolbar;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Hold;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.model.Sla;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.Durations;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;
import org.jspecify.annotations.Nullable;

/// What may be done with the open conversation, and how it stands with hold and the answer that is
/// due. Lives on the JavaFX thread.
public final class ToolbarViewModel {

    /// For how long a conversation can be put on hold, as the platform's desks offer it.
    public static final List<Duration> HOLDS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(3),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(7),
                    Duration.ofMinutes(10));

    /// How the answer that is due stands.
    public enum SlaState {
        NONE,
        IN_TIME,
        /// Little is left.
        WARNING,
        OVERDUE
    }

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Texts texts = Texts.of(ToolbarViewModel.class);
    private final Desk desk;
    private final OpenConversation open;
    private final Ticks ticks;
    private final Map<Assistance, ReadOnlyBooleanWrapper> offered = new EnumMap<>(Assistance.class);
    private final ObservableList<Participant> consulted = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper holdText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<SlaState> slaState =
            new ReadOnlyObjectWrapper<>(SlaState.NONE);
    private final ReadOnlyStringWrapper slaText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper timed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper customerGone = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper leaves = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper hands = new ReadOnlyStringWrapper("");
    private @Nullable Hold hold;
    private @Nullable Sla sla;

    public ToolbarViewModel(Desk desk, OpenConversation open, Ticks ticks) {
        this.desk = desk;
        this.open = open;
        this.ticks = ticks;
        for (var kind : Assistance.values()) {
            offered.put(kind, new ReadOnlyBooleanWrapper());
        }
        open.follow(this::project);
        ticks.listenWhile(timed, this::tick);
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        var me = state.me();
        var led = conversation != null && isLed(conversation) ? conversation : null;
        present.set(led != null && me != null);
        obstacle.set(led == null ? "" : obstacle(state, led));
        offered.forEach(
                (kind, may) -> may.set(led != null && me != null && Rights.of(me).asksFor(kind)));
        leaves.set(me != null && Rights.of(me).leaves());
        var advisers = led == null ? List.<Participant>of() : consulted(led);
        if (!advisers.equals(consulted)) { // an open menu is not filled anew for nothing
            consulted.setAll(advisers);
        }
        customerGone.set(led != null && led.sessions().stream().noneMatch(s -> s.active()));
        hold = conversation == null ? null : conversation.around().hold();
        sla = conversation == null || hold != null ? null : conversation.around().sla();
        held.set(hold != null);
        hands.set(conversation == null ? "" : hands(conversation, me));
        timed.set(hold != null || sla != null);
        if (sla == null) {
            slaState.set(SlaState.NONE);
        }
        tick(ticks.now());
    }

    private static boolean isLed(Conversation conversation) {
        return conversation.role() == Role.PRIMARY
                && conversation.phase() instanceof Conversation.Phase.Open;
    }

    private String hands(Conversation conversation, @Nullable Me me) {
        var raised = conversation.around().handsRaised();
        var names =
                raised.stream()
                        .map(hand ->
                                me != null && hand.isOf(me) ? texts.get("hands.you") : hand.name())
                        .collect(Collectors.joining(", "));
        return raised.isEmpty() ? "" : texts.get("hands", names);
    }

    /// Why nothing of it can be done now; `""` when it can.
    private String obstacle(DeskState state, Conversation conversation) {
        if (!state.link().isLive()) {
            return texts.get("obstacle.link");
        }
        return conversation.canSpeak() ? "" : texts.get("obstacle.noChannel");
    }

    private static List<Participant> consulted(Conversation conversation) {
        return conversation.participants().stream()
                .filter(p -> p.role() == Role.ASSISTANT)
                .toList();
    }

    private void tick(Instant now) {
        if (hold != null) {
            holdText.set(holdText(hold, now));
        }
        if (sla != null) {
            var rest = Duration.between(now, sla.ends());
            slaState.set(slaState(sla, rest));
            slaText.set(
                    rest.isNegative()
                            ? texts.get("sla.overdue", Durations.clock(rest.negated()))
                            : texts.get("sla", clock(rest)));
        }
    }

    private static SlaState slaState(Sla sla, Duration rest) {
        if (rest.isNegative()) {
            return SlaState.OVERDUE;
        }
        return sla.warning() || rest.compareTo(SOON) < 0 ? SlaState.WARNING : SlaState.IN_TIME;
    }

    private static String clock(Duration left) {
        return Durations.clock(Duration.ofSeconds(Durations.secondsLeft(left)));
    }

    private String holdText(Hold on, Instant now) {
        var ends = on.ends();
        return ends == null
                ? texts.get("hold.since", Durations.clock(Duration.between(on.since(), now)))
                : texts.get("hold.left", clock(Duration.between(now, ends)));
    }

    /// Puts the open conversation on hold.
    public void hold(Duration duration) {
        act(id -> desk.hold(id, duration));
    }

    /// Takes the open conversation off hold.
    public void resume() {
        act(desk::resume);
    }

    /// Asks for a supervisor in the open conversation.
    public void raiseHand() {
        act(desk::raiseHand);
    }

    /// Hands over to the agent who advises, or lets that agent join.
    void handOver(Participant to, boolean stay) {
        act(id -> desk.handOver(id, to.userId(), stay));
    }

    private void act(Consumer<String> command) {
        var conversation = open.get();
        if (conversation != null) {
            command.accept(conversation.id());
        }
    }

    /// Whether the agent is in charge of an open conversation.
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /// Why nothing can be done with it now, in one sentence; `""` when it can.
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// Whether the agent may ask others in this way at all.
    public ReadOnlyBooleanProperty offeredProperty(Assistance kind) {
        return Objects.requireNonNull(offered.get(kind)).getReadOnlyProperty();
    }

    /// Who advises just now, and could take over.
    ObservableList<Participant> consulted() {
        return consulted;
    }

    public ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty holdTextProperty() {
        return holdText.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SlaState> slaStateProperty() {
        return slaState.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty slaTextProperty() {
        return slaText.getReadOnlyProperty();
    }

    /// Whether no channel session of the customer is open any more.
    public ReadOnlyBooleanProperty customerGoneProperty() {
        return customerGone.getReadOnlyProperty();
    }

    /// Whether the agent may leave conversations.
    public ReadOnlyBooleanProperty leavesProperty() {
        return leaves.getReadOnlyProperty();
    }

    /// Who asks for a supervisor, in one sentence; `""` when nobody does.
    ReadOnlyStringProperty handsProperty() {
        return hands.getReadOnlyProperty();
    }
}
