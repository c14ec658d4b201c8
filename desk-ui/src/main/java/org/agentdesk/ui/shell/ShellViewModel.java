package org.agentdesk.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Mrd;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Texts;

/// The window as a whole: whether somebody is signed in and who, the title, and what to do next
/// while no conversation is open.
public final class ShellViewModel {

    /// What to do next while no conversation is open.
    public enum Next {
        /// The server has not told the agent's state yet.
        WAIT,
        GO_READY,
        SWITCH_ON,
        ANSWER,
        CHOOSE,
        NOTHING
    }

    /// Advice for the empty place: a heading, a sentence, and the name of a button or `""`.
    public record Advice(Next next, String heading, String sentence, String action) {}

    private final Texts texts = Texts.of(ShellViewModel.class);
    private final Desk desk;
    private final DeskStates states;
    private final ReadOnlyBooleanWrapper signedIn = new ReadOnlyBooleanWrapper(this, "signedIn");
    private final ReadOnlyStringWrapper me = new ReadOnlyStringWrapper(this, "me", "");
    private final ReadOnlyStringWrapper team = new ReadOnlyStringWrapper(this, "team", "");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper(this, "unread");
    private final ReadOnlyIntegerWrapper ringing = new ReadOnlyIntegerWrapper(this, "ringing");
    private final ReadOnlyObjectWrapper<Advice> advice;

    public ShellViewModel(Desk desk, DeskStates states, Selection selection) {
        this.desk = desk;
        this.states = states;
        advice = new ReadOnlyObjectWrapper<>(this, "advice", advice(states.getValue()));
        states.subscribe(this::show);
        signedIn.subscribe(in -> selection.open(null));
    }

    private void show(DeskState state) {
        signedIn.set(
                switch (state.link()) {
                    case Link.Live _, Link.Lost _, Link.SigningOut _ -> true;
                    case Link.SignedOut _, Link.SigningIn _, Link.Connecting _ -> false;
                });
        var who = state.me();
        me.set(who == null ? "" : who.displayName());
        team.set(who == null || who.team() == null ? "" : who.team());
        unread.set(state.conversations().stream().mapToInt(Conversation::unread).sum());
        ringing.set(ringing(state));
        title.set(texts.get("title", unread.get()));
        advice.set(advice(state));
    }

    private static int ringing(DeskState state) {
        return (int) state.offers().stream().filter(o -> o.isRinging() && !o.isCall()).count();
    }

    private Advice advice(DeskState state) {
        var next = next(state);
        var action = "advice." + next + ".action";
        var heading = texts.get("advice." + next + ".heading", ringing(state));
        var locked = texts.has(action) ? locked(state) : "";
        return locked.isEmpty()
                ? new Advice(
                        next,
                        heading,
                        texts.get("advice." + next + ".sentence", keys(next)),
                        texts.has(action) ? texts.get(action) : "")
                : new Advice(next, heading, locked, "");
    }

    /// Why the agent's state cannot be changed now; `""` when it can.
    private String locked(DeskState state) {
        var who = state.me();
        if (who != null && !Rights.of(who).changesState()) {
            return texts.get("advice.locked.scope");
        }
        return state.link().isLive() ? "" : texts.get("advice.locked.link");
    }

    private static String keys(Next next) {
        return Keys.shown(next == Next.ANSWER ? Keys.ACCEPT_OLDEST : Keys.NEXT_WAITING);
    }

    private static Next next(DeskState state) {
        var presence = state.presence();
        if (presence == null) {
            return Next.WAIT;
        }
        if (ringing(state) > 0) {
            return Next.ANSWER;
        }
        if (!state.conversations().isEmpty()) {
            return Next.CHOOSE;
        }
        if (presence.state() != AgentState.READY) {
            return Next.GO_READY;
        }
        boolean allOff = presence.mrds().stream().map(Mrd::state).noneMatch(s -> s.isOn());
        boolean some = presence.mrds().stream().anyMatch(mrd -> !mrd.isVoice());
        return allOff && some ? Next.SWITCH_ON : Next.NOTHING;
    }

    /// Does what the advice proposes; nothing where it proposes nothing that can be done.
    public void followAdvice() {
        if (advice.get().action().isEmpty()) {
            return;
        }
        switch (advice.get().next()) {
            case GO_READY -> desk.ready();
            case SWITCH_ON -> switchAllOn();
            case WAIT, ANSWER, CHOOSE, NOTHING -> {}
        }
    }

    /// Voice is left to the agent: this desk takes no calls.
    private void switchAllOn() {
        var presence = states.getValue().presence();
        if (presence != null) {
            presence.mrds().stream()
                    .filter(mrd -> !mrd.state().isOn() && !mrd.isVoice())
                    .forEach(mrd -> desk.switchMrd(mrd.id(), true));
        }
    }

    /// Whether the window shows the desk rather than the sign-in.
    public ReadOnlyBooleanProperty signedInProperty() {
        return signedIn.getReadOnlyProperty();
    }

    /// The agent's name; `""` when nobody is signed in.
    public ReadOnlyStringProperty meProperty() {
        return me.getReadOnlyProperty();
    }

    /// The agent's team; `""` when unknown.
    public ReadOnlyStringProperty teamProperty() {
        return team.getReadOnlyProperty();
    }

    /// The title of the window, with the number of unread messages.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Messages the agent has not looked at, in all conversations.
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// Requests that ring and can be accepted here.
    public ReadOnlyIntegerProperty ringingProperty() {
        return ringing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Advice> adviceProperty() {
        return advice.getReadOnlyProperty();
    }
}
