package org.agentdesk.ui.session;

import java.util.List;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.Unsent;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.session.Questions.Answer;
import org.agentdesk.ui.session.Questions.Asker;
import org.agentdesk.ui.session.Questions.Question;
import org.jspecify.annotations.Nullable;

/// Signing out without losing anything: what is on its way is waited for, or the agent says that it
/// may go.
public final class SignOutViewModel {

    private enum Stage {
        /// Nobody wants to sign out.
        NONE,
        /// The agent was asked.
        ASKED,
        /// It happens as soon as everything is sent.
        WAITING
    }

    private final Texts texts = Texts.of(SignOutViewModel.class);
    private final Desk desk;
    private final DeskStates states;
    private final Questions questions;
    private Stage stage = Stage.NONE;
    private @Nullable Reason reason;

    public SignOutViewModel(Desk desk, DeskStates states, Questions questions) {
        this.desk = desk;
        this.states = states;
        this.questions = questions;
        states.subscribe(this::show);
    }

    /// Signs out, or asks where something would be lost.
    ///
    /// @param why null where the agent gave no reason
    public void signOut(@Nullable Reason why) {
        begin(Stage.ASKED, why);
    }

    /// Signs out as soon as everything is sent, without asking anybody.
    public void signOutWhenSent(Reason why) {
        begin(Stage.WAITING, why);
    }

    private void begin(Stage next, @Nullable Reason why) {
        if (stage == Stage.NONE) {
            stage = next;
            reason = why;
            show(states.getValue());
        }
    }

    private void show(DeskState state) {
        if (stage == Stage.NONE) {
            return;
        }
        int unsent = Unsent.in(state);
        if (state.link() instanceof Link.SignedOut) {
            end();
        } else if (unsent == 0) {
            leave();
        } else if (stage == Stage.ASKED) {
            questions.ask(Asker.SIGN_OUT, question(unsent, state.link().isLive()));
        } else {
            questions.ask(Asker.SIGN_OUT, waiting(unsent));
        }
    }

    private Question question(int unsent, boolean live) {
        return new Question(
                texts.get("heading", unsent),
                texts.get(live ? "sentence.live" : "sentence.offline"),
                List.of(
                        new Answer(texts.get("stay"), false, this::end),
                        new Answer(texts.get("anyway"), false, this::leave),
                        new Answer(texts.get("wait"), true, this::await)));
    }

    private Question waiting(int unsent) {
        return new Question(
                texts.get("waiting", unsent),
                texts.get("waiting.sentence"),
                List.of(
                        new Answer(texts.get("stay"), false, this::end),
                        new Answer(texts.get("anyway"), false, this::leave)));
    }

    private void await() {
        stage = Stage.WAITING;
        show(states.getValue());
    }

    private void leave() {
        end();
        desk.signOut(reason);
    }

    private void end() {
        stage = Stage.NONE;
        questions.drop(Asker.SIGN_OUT);
    }
}
