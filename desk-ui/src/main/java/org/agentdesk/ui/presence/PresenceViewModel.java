package org.agentdesk.ui.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Mrd;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Presence;
import org.agentdesk.core.model.PresenceRequest;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Durations;
import org.agentdesk.ui.fx.ListSync;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;
import org.jspecify.annotations.Nullable;

/// The agent's state with its timer, the reasons, and a chip for each media routing domain.
///
/// What is shown is what the server said; a change that was asked for is shown as pending.
public final class PresenceViewModel {

    private final Texts texts = Texts.of(PresenceViewModel.class);
    private final Desk desk;
    private final DeskStates states;
    private final Ticks ticks;
    private final ReadOnlyObjectWrapper<AgentState> state =
            new ReadOnlyObjectWrapper<>(this, "state", AgentState.UNKNOWN);
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper(this, "word", "");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
    private final ReadOnlyStringWrapper timer = new ReadOnlyStringWrapper(this, "timer", "");
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper(this, "pending");
    private final ReadOnlyStringWrapper locked = new ReadOnlyStringWrapper(this, "locked", "");
    private final ReadOnlyObjectWrapper<@Nullable Instant> since =
            new ReadOnlyObjectWrapper<>(this, "since");
    private final ObservableList<Reason> notReadyReasons = FXCollections.observableArrayList();
    private final ObservableList<Reason> notReadyReasonsView =
            FXCollections.unmodifiableObservableList(notReadyReasons);
    private final ObservableList<Reason> signOutReasons = FXCollections.observableArrayList();
    private final ObservableList<Reason> signOutReasonsView =
            FXCollections.unmodifiableObservableList(signOutReasons);
    private final ObservableList<MrdChip> chips = FXCollections.observableArrayList();
    private final ObservableList<MrdChip> chipsView =
            FXCollections.unmodifiableObservableList(chips);
    private final BooleanBinding timed = since.isNotNull();
    private final ListSync<Mrd, MrdChip> chipSync =
            new ListSync<>(Mrd::id, MrdChip::id, this::newChip, this::updated);

    public PresenceViewModel(Desk desk, DeskStates states, Ticks ticks) {
        this.desk = desk;
        this.states = states;
        this.ticks = ticks;
        states.subscribe(this::show);
        ticks.listenWhile(timed, this::showTimer);
    }

    private void show(DeskState desk) {
        locked.set(locked(desk));
        replace(notReadyReasons, reasons(desk, "NOT_READY"));
        replace(signOutReasons, reasons(desk, "LOGOUT"));
        var presence = desk.presence();
        if (presence == null) {
            showNothing();
        } else {
            showState(desk, presence);
            chipSync.apply(presence.mrds(), chips);
        }
    }

    private String locked(DeskState desk) {
        var me = desk.me();
        if (me != null && !Rights.of(me).changesState()) {
            return texts.get("locked.scope");
        }
        return desk.link().isLive() ? "" : texts.get("locked.link");
    }

    private void showNothing() {
        state.set(AgentState.UNKNOWN);
        word.set(texts.get("agent.none"));
        reason.set("");
        pending.set(false);
        since.set(null);
        timer.set("");
        chips.clear();
    }

    private void showState(DeskState desk, Presence presence) {
        var request = desk.pending(PresenceRequest.AGENT);
        state.set(presence.state());
        pending.set(request.isPresent());
        word.set(
                request.map(asked -> texts.get("asked." + asked.target()))
                        .orElseGet(() -> stateWord(presence)));
        reason.set(presence.reason() == null ? "" : presence.reason());
        since.set(presence.since());
        showTimer(ticks.now());
    }

    private String stateWord(Presence presence) {
        return presence.state() == AgentState.UNKNOWN && !presence.stateName().isBlank()
                ? presence.stateName()
                : texts.get("agent." + presence.state());
    }

    private void showTimer(Instant now) {
        var start = since.get();
        timer.set(start == null ? "" : Durations.clock(Duration.between(start, now)));
    }

    private static List<Reason> reasons(DeskState desk, String type) {
        return desk.reasons().stream().filter(r -> r.type().equalsIgnoreCase(type)).toList();
    }

    /// Reasons hardly ever change, and an open menu must not be rebuilt under the pointer.
    private static void replace(ObservableList<Reason> shown, List<Reason> reasons) {
        if (!shown.equals(reasons)) {
            shown.setAll(reasons);
        }
    }

    private MrdChip newChip(Mrd mrd) {
        return updated(new MrdChip(mrd.id()), mrd);
    }

    private MrdChip updated(MrdChip chip, Mrd mrd) {
        var desk = states.getValue();
        var request = desk.pending(new PresenceRequest.Subject.OfMrd(mrd.id()));
        var shown =
                request.map(asked -> texts.get("asked." + asked.target()))
                        .orElseGet(() -> mrdWord(mrd));
        int open = desk.tasksIn(mrd.id());
        var tasks = mrd.maxTasks() > 0 ? open + "/" + mrd.maxTasks() : Integer.toString(open);
        return chip.show(
                new MrdChip.Look(
                        mrd.name(), mrd.state(), shown, tasks, request.isPresent(), lock(desk)));
    }

    private String mrdWord(Mrd mrd) {
        return mrd.state() == MrdState.UNKNOWN && !mrd.stateName().isBlank()
                ? mrd.stateName()
                : texts.get("mrd." + mrd.state());
    }

    private String lock(DeskState desk) {
        var locked = locked(desk);
        if (!locked.isEmpty()) {
            return locked;
        }
        var presence = desk.presence();
        return presence != null && presence.state() == AgentState.READY
                ? ""
                : texts.get("locked.notReady");
    }

    /// Asks for READY.
    public void ready() {
        desk.ready();
    }

    /// Asks for NOT_READY.
    public void notReady(@Nullable Reason why) {
        desk.notReady(why);
    }

    /// Switches a domain on or off; does nothing while it is locked or a change is pending.
    public void toggle(MrdChip chip) {
        if (chip.lockedProperty().get().isEmpty() && !chip.pendingProperty().get()) {
            desk.switchMrd(chip.id(), !chip.stateProperty().get().isOn());
        }
    }

    public ReadOnlyObjectProperty<AgentState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The state in a word, or what is being asked for.
    public ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    /// The reason of the state; `""` when there is none.
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// How long the state lasts, e.g. `12:03`; `""` when unknown.
    public ReadOnlyStringProperty timerProperty() {
        return timer.getReadOnlyProperty();
    }

    /// Whether a change was asked for and not answered yet.
    public ReadOnlyBooleanProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// Why the state cannot be changed now, in a sentence; `""` when it can.
    public ReadOnlyStringProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    public ObservableList<Reason> notReadyReasons() {
        return notReadyReasonsView;
    }

    public ObservableList<Reason> signOutReasons() {
        return signOutReasonsView;
    }

    /// The chips in the server's order.
    public ObservableList<MrdChip> chips() {
        return chipsView;
    }
}
