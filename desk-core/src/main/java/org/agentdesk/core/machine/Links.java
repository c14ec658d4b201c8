package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Retries.nextTry;

import java.time.Duration;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.machine.Input.LoginAnswered.Outcome;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.Trouble.Kind;
import org.agentdesk.core.wire.ClientCommand;
import org.jspecify.annotations.Nullable;

/// Signing in and out, losing the connection and finding it again.
///
/// | link | input | next |
/// |---|---|---|
/// | SignedOut | SignIn | SigningIn |
/// | SigningIn | login accepted / refused / late | Connecting / SignedOut(why) |
/// | Connecting | first agentPresence / refused, failed, late | Live / SignedOut(why) |
/// | Live | lost / closed by server / taken over | Lost / SignedOut(why) |
/// | Lost | due or RetryNow / connected / refused | Lost (trying) / Live / SignedOut(why), see Reentry |
/// | any but SignedOut | SignOut | SigningOut, or SignedOut while there is no connection |
/// | SigningOut | agentPresence LOGOUT, lost, late | SignedOut |
final class Links {

    private static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration SIGN_OUT_TIMEOUT = Duration.ofSeconds(5);

    private Links() {}

    /// Whether what the server says is meant for the present session.
    static boolean listens(DeskState state) {
        return switch (state.link()) {
            case Link.Connecting _, Link.Live _, Link.Lost _, Link.SigningOut _ -> true;
            case Link.SignedOut _, Link.SigningIn _ -> false;
        };
    }

    static Step signIn(DeskState state, Command.SignIn signIn, Stamped stamped) {
        if (!(state.link() instanceof Link.SignedOut)) {
            return Step.of(state);
        }
        var fresh = Reentry.before(state, signIn.user());
        return Step.of(
                fresh.withLink(new Link.SigningIn(stamped.at().plus(LOGIN_TIMEOUT))),
                new Effect.LogIn(signIn.server(), signIn.user(), signIn.password()));
    }

    static Step cancelSignIn(DeskState state) {
        return switch (state.link()) {
            case Link.SigningIn _, Link.Connecting _ -> Reentry.failed(state, null);
            default -> Step.of(state);
        };
    }

    static Step loginAnswered(DeskState state, Input.LoginAnswered answered, Stamped stamped) {
        if (!(state.link() instanceof Link.SigningIn)) {
            return Step.of(state);
        }
        return switch (answered.outcome()) {
            case Outcome.Refused(var trouble) -> Reentry.failed(state, trouble);
            case Outcome.Accepted(var me) ->
                    Step.of(
                            Reentry.accepted(state, me)
                                    .withMe(me)
                                    .withLink(
                                            new Link.Connecting(
                                                    stamped.at().plus(CONNECT_TIMEOUT))),
                            new Effect.Connect(me));
        };
    }

    static Step changed(DeskState state, LinkInput input, Stamped stamped) {
        return switch (input) {
            case LinkInput.Connected _ -> connected(state, stamped);
            case LinkInput.Refused(var message, var data) ->
                    refused(state, refusal(message, data), stamped);
            case LinkInput.Lost(var trouble) -> lost(state, trouble, stamped);
            case LinkInput.ClosedByServer _ ->
                    switch (state.link()) {
                        case Link.SigningOut _ -> end(state, null);
                        case Link.SignedOut _, Link.SigningIn _ -> Step.of(state);
                        default -> end(state, new Trouble(Kind.SERVER_CLOSED, null));
                    };
        };
    }

    /// A password or licence that is no good any more asks for a new sign-in. Any other refusal of
    /// a desk that is coming back may pass.
    private static Step refused(DeskState state, Trouble why, Stamped stamped) {
        boolean passing = why.kind() == Kind.REFUSED && state.link() instanceof Link.Lost;
        if (!listens(state)) {
            return Step.of(state);
        }
        if (passing) {
            return lost(state, why, stamped);
        }
        return switch (state.link()) {
            case Link.Lost _ -> Reentry.asked(state, why);
            case Link.Connecting _ -> Reentry.failed(state, why);
            default -> end(state, why);
        };
    }

    /// Connecting waits on for the first agentPresence: a desk without a state is of no use.
    private static Step connected(DeskState state, Stamped stamped) {
        return switch (state.link()) {
            case Link.Connecting _ -> Step.of(state, new Effect.LoadServices());
            case Link.Lost _ -> Step.of(state.withLink(new Link.Live(stamped.at())));
            default -> Step.of(state);
        };
    }

    /// The first agentPresence makes the desk live.
    static Step presenceKnown(DeskState state, Stamped stamped) {
        return state.link() instanceof Link.Connecting
                ? Step.of(state.withLink(new Link.Live(stamped.at())))
                : Step.of(state);
    }

    private static Trouble refusal(String message, Json data) {
        var content = data.get("content");
        if (content.get("key").text().equals("LM")) {
            return new Trouble(Kind.LICENCE, content.get("licStatus").textOrNull());
        }
        var words = content.get("msg").textOrNull();
        return message.equals("login-failed")
                ? new Trouble(Kind.WRONG_PASSWORD, words)
                : new Trouble(Kind.REFUSED, words != null ? words : Json.of(message).textOrNull());
    }

    private static Step lost(DeskState state, Trouble trouble, Stamped stamped) {
        return switch (state.link()) {
            case Link.SignedOut _, Link.SigningIn _ -> Step.of(state);
            case Link.Connecting _ ->
                    Reentry.failed(state, new Trouble(Kind.NO_LIVE_CONNECTION, trouble.detail()));
            case Link.SigningOut _ -> end(state, null);
            case Link.Live _ ->
                    Resync.linkLost(state, stamped)
                            .then(s -> Step.of(s.withLink(waiting(stamped, 1, stamped.at()))));
            case Link.Lost(var asOf, var attempt, var nextTry) ->
                    nextTry != null
                            ? Step.of(state) // told twice
                            : Step.of(state.withLink(waiting(stamped, attempt + 1, asOf)));
        };
    }

    private static Link waiting(Stamped stamped, int attempt, java.time.Instant asOf) {
        return new Link.Lost(asOf, attempt, nextTry(stamped, attempt));
    }

    static Step retryNow(DeskState state) {
        if (!(state.link() instanceof Link.Lost lost) || lost.nextTry() == null) {
            return Step.of(state);
        }
        return tryAgain(state, lost);
    }

    static Step tryAgain(DeskState state, Link.Lost lost) {
        var me = state.me();
        if (me == null) {
            return end(state, null);
        }
        return Step.of(
                state.withLink(new Link.Lost(lost.asOf(), lost.attempt(), null)),
                new Effect.Connect(me));
    }

    static Step signOut(DeskState state, @Nullable Reason reason, Stamped stamped) {
        var me = state.me();
        return switch (state.link()) {
            case Link.SignedOut _, Link.SigningOut _ -> Step.of(state);
            case Link.Live _ when me != null ->
                    Step.of(
                            state.withLink(
                                    new Link.SigningOut(stamped.at().plus(SIGN_OUT_TIMEOUT))),
                            new Effect.Emit(
                                    new ClientCommand.ChangeAgentState(me.id(), "LOGOUT", reason)));
            default -> end(state, null);
        };
    }

    static Step takenOver(DeskState state) {
        return end(state, new Trouble(Kind.TAKEN_OVER, null));
    }

    /// Ends the session. What was open is gone from the screen; the reason stays.
    static Step end(DeskState state, @Nullable Trouble why) {
        return Step.of(
                DeskState.signedOut(state.settings()).withLink(new Link.SignedOut(why)),
                new Effect.AbandonLogIn(),
                new Effect.Disconnect());
    }
}
