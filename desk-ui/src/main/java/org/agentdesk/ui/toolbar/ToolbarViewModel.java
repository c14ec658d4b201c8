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
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Circumstances;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Hold;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.model.Sla;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.AnswerDue;
import org.agentdesk.ui.fx.Durations;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;
import org.jspecify.annotations.Nullable;

/// What may be done with the open conversation, and how it stands with hold and the answer that is
/// due. Lives on the JavaFX thread.
public final class ToolbarViewModel {

    private final Texts texts = Texts.of(ToolbarViewModel.class);
    private final Desk desk;
    private final OpenConversation open;
    private final Ticks ticks;
    private final HoldTimes holdTimes;
    private final Map<Assistance, ReadOnlyBooleanWrapper> offered = new EnumMap<>(Assistance.class);
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper heard = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper holdText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper holding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper holdObstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<AnswerDue.State> slaState =
            new ReadOnlyObjectWrapper<>(AnswerDue.State.NONE);
    private final ReadOnlyStringWrapper slaText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper extendable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper timed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper customerGone = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper leaves = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper hands = new ReadOnlyStringWrapper("");
    private @Nullable Hold hold;
    private @Nullable Sla sla;
    private String asked = "";

    public ToolbarViewModel(Desk desk, OpenConversation open, Ticks ticks, HoldTimes holdTimes) {
        this.desk = desk;
        this.open = open;
        this.ticks = ticks;
        this.holdTimes = holdTimes;
        for (var kind : Assistance.values()) {
            offered.put(kind, new ReadOnlyBooleanWrapper());
        }
        open.follow(this::project);
        ticks.listenWhile(timed, this::tick);
    }

    /// For how long a conversation can be put on hold.
    public List<Duration> holdTimes() {
        return holdTimes.all();
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        var me = state.me();
        var led = conversation != null && isLed(conversation) ? conversation : null;
        present.set(led != null && me != null);
        heard.set(led != null && led.canSpeak());
        obstacle.set(led == null ? "" : obstacle(state, led));
        offered.forEach(
                (kind, may) -> may.set(led != null && me != null && Rights.of(me).asksFor(kind)));
        leaves.set(me != null && Rights.of(me).leaves());
        customerGone.set(led != null && led.customerLeft());
        hold = conversation == null ? null : conversation.around().hold();
        sla = conversation == null || hold != null ? null : conversation.around().sla();
        extendable.set(present.get() && sla != null && sla.extendable());
        held.set(hold != null);
        asked = conversation == null ? "" : asked(conversation.around());
        holding.set(hold != null || !asked.isEmpty());
        holdObstacle.set(asked.isEmpty() ? obstacle.get() : asked);
        if (hold == null) {
            holdText.set(asked);
        }
        hands.set(conversation == null ? "" : hands(conversation, me));
        timed.set(hold != null || sla != null);
        tick(ticks.now());
    }

    private static boolean isLed(Conversation conversation) {
        return conversation.role() == Role.PRIMARY
                && conversation.phase() instanceof Conversation.Phase.Open;
    }

    /// What of hold the server has not answered yet, in words; `""` for nothing.
    private String asked(Circumstances around) {
        if (around.waitsFor(Asked.Kind.HOLD)) {
            return texts.get("hold.asked");
        }
        return around.waitsFor(Asked.Kind.RESUME) ? texts.get("resume.asked") : "";
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
        if (conversation.isServed()) {
            return "";
        }
        return texts.get(conversation.customerLeft() ? "obstacle.left" : "obstacle.noChannel");
    }

    private void tick(Instant now) {
        if (hold != null) {
            holdText.set(holdText(hold, now));
        }
        var due = AnswerDue.of(sla, now);
        slaState.set(due.state());
        slaText.set(
                switch (due.state()) {
                    case NONE -> "";
                    case OVERDUE -> texts.get("sla.overdue", due.digits());
                    case IN_TIME, WARNING -> texts.get("sla", due.digits());
                });
    }

    private String holdText(Hold on, Instant now) {
        var ends = on.ends();
        if (!asked.isEmpty()) {
            return asked;
        }
        if (ends == null) {
            return texts.get("hold.since", Durations.clock(Duration.between(on.since(), now)));
        }
        var rest = Duration.between(now, ends);
        return rest.isPositive()
                ? texts.get("hold.left", Durations.clockLeft(rest))
                : texts.get("hold.over");
    }

    /// Puts the open conversation on hold.
    public void hold(Duration duration) {
        act(id -> desk.hold(id, duration));
    }

    /// Takes the open conversation off hold.
    public void resume() {
        act(desk::resume);
    }

    /// Asks for more time to answer.
    void extendSla() {
        act(desk::extendSla);
    }

    /// Asks for a supervisor in the open conversation.
    public void raiseHand() {
        act(desk::raiseHand);
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

    /// Whether supervisors can be called: not from a call, where nobody would read it.
    ReadOnlyBooleanProperty heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// Whether the agent may ask others in this way at all.
    public ReadOnlyBooleanProperty offeredProperty(Assistance kind) {
        return Objects.requireNonNull(offered.get(kind)).getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// Whether it is on hold, or is about to be.
    ReadOnlyBooleanProperty holdingProperty() {
        return holding.getReadOnlyProperty();
    }

    /// Why it can be neither put on hold nor taken up now, in one sentence; `""` when it can.
    ReadOnlyStringProperty holdObstacleProperty() {
        return holdObstacle.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty holdTextProperty() {
        return holdText.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<AnswerDue.State> slaStateProperty() {
        return slaState.getReadOnlyProperty();
    }

    /// Whether the time to answer can be begun anew.
    ReadOnlyBooleanProperty extendableProperty() {
        return extendable.getReadOnlyProperty();
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
