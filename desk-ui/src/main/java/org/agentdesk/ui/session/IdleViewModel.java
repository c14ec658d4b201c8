package org.agentdesk.ui.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.ui.ask.Board;
import org.agentdesk.ui.ask.Board.Answer;
import org.agentdesk.ui.ask.Board.Asker;
import org.agentdesk.ui.ask.Board.Card;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Durations;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.session.IdleRules.Idleness;

/// Locks the desk and signs the agent out when nobody uses it, as the rules say. The lock hides
/// what is on the screen and leaves everything else as it is: messages go and come.
public final class IdleViewModel {

    /// What the server knows as signed out for inactivity.
    private static final String REASON = "SESSION_TIMEOUT_INACTIVITY";

    private static final String REASON_ID = "12ffc95cf12b6ccf1594d948";

    private final Texts texts = Texts.of(IdleViewModel.class);
    private final Desk desk;
    private final DeskStates states;
    private final Ticks ticks;
    private final IdleRules rules;
    private final Board questions;
    private final SignOutViewModel signOut;
    private final Executor window;
    private final ReadOnlyBooleanWrapper signedIn = new ReadOnlyBooleanWrapper(this, "signedIn");
    private final ReadOnlyStringWrapper farewell = new ReadOnlyStringWrapper(this, "farewell", "");
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(this, "locked");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper who = new ReadOnlyStringWrapper(this, "who", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private Idleness idle;

    /// @param window where answers of the server are told
    public IdleViewModel(
            Desk desk,
            DeskStates states,
            Ticks ticks,
            IdleRules rules,
            Board questions,
            SignOutViewModel signOut,
            Executor window) {
        this.desk = desk;
        this.states = states;
        this.ticks = ticks;
        this.rules = rules;
        this.questions = questions;
        this.signOut = signOut;
        this.window = window;
        idle = new Idleness(ticks.now(), null);
        states.subscribe(this::show);
        if (!rules.equals(IdleRules.OFF)) {
            ticks.listenWhile(signedIn, this::tick);
        }
    }

    private void show(DeskState state) {
        var me = state.me();
        who.set(me == null ? "" : me.displayName());
        boolean in =
                switch (state.link()) {
                    case Link.Live _, Link.Lost _, Link.SigningOut _ -> true;
                    case Link.SignedOut _, Link.SigningIn _, Link.Connecting _ -> false;
                };
        if (in && !signedIn.get()) {
            idle = new Idleness(ticks.now(), null);
        }
        signedIn.set(in);
        if (!in) {
            unlocked();
        }
    }

    /// Somebody uses the desk. A locked one is not used by moving the mouse.
    public void used() {
        if (!locked.get()) {
            idle = new Idleness(ticks.now(), null);
            questions.drop(Asker.IDLENESS);
        }
    }

    private void tick(Instant now) {
        if (now.isBefore(idle.since())) {
            idle = new Idleness(now, null); // the clock was set back
        }
        if (rules.locks(idle, now)) {
            lock();
        }
        var announced = idle.announced();
        if (announced == null && rules.announces(idle, now)) {
            announced = now;
            idle = new Idleness(idle.since(), now);
        }
        farewell.set("");
        if (announced != null) {
            announce(Duration.between(now, rules.signsOutAt(announced)));
        }
    }

    private void announce(Duration left) {
        var heading = texts.get("idle.heading", Durations.clockLeft(left));
        if (left.isPositive() && locked.get()) {
            farewell.set(heading);
            questions.drop(Asker.IDLENESS); // nobody answers before the password
        } else if (left.isPositive()) {
            questions.ask(
                    Asker.IDLENESS,
                    new Card(
                            heading,
                            texts.get("idle.sentence"),
                            List.of(new Answer(texts.get("idle.stay"), true, this::used))));
        } else {
            questions.drop(Asker.IDLENESS);
            signOut.signOutWhenSent(reason());
        }
    }

    private Reason reason() {
        return states.getValue().reasons().stream()
                .filter(r -> r.name().equalsIgnoreCase(REASON))
                .findFirst()
                .orElseGet(IdleViewModel::ownReason);
    }

    private static Reason ownReason() {
        var source =
                Json.obj(
                        "id", Json.of(REASON_ID),
                        "name", Json.of(REASON),
                        "type", Json.of("LOGOUT"),
                        "code", Json.of(9));
        return new Reason(REASON_ID, REASON, "LOGOUT", source);
    }

    /// Locks the desk now.
    public void lock() {
        if (signedIn.get()) {
            locked.set(true);
        }
    }

    /// Asks the server whether the password is the agent's, and unlocks the desk.
    public void unlock(String password) {
        if (!locked.get() || busy.get() || password.isEmpty()) {
            return;
        }
        busy.set(true);
        trouble.set("");
        desk.checkPassword(new Secret(password)).thenAcceptAsync(this::answered, window);
    }

    private void answered(Optional<Trouble> why) {
        busy.set(false);
        if (why.isEmpty()) {
            unlocked();
            used();
        } else {
            trouble.set(texts.getOr("trouble." + why.get().kind(), "trouble"));
        }
    }

    private void unlocked() {
        locked.set(false);
        trouble.set("");
    }

    /// Signs out from the lock: for whoever comes to a computer that somebody else has locked.
    public void signOut() {
        signOut.signOut(null);
    }

    /// Whether the screen is to be hidden.
    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /// Whether the server is being asked.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whose desk it is.
    public ReadOnlyStringProperty whoProperty() {
        return who.getReadOnlyProperty();
    }

    /// When a locked desk signs itself out, in a sentence; `""` while it does not.
    ReadOnlyStringProperty farewellProperty() {
        return farewell.getReadOnlyProperty();
    }

    /// Why it stays locked; `""` before a try.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
