package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Retries.nextTry;

import java.time.Duration;
import java.time.Instant;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.machine.Input.LoginAnswered.Outcome;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Kept;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
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
/// | Lost (trying) | failed, or no answer | Lost |
/// | Live, Lost | ClockJumped, NetworkChanged | Lost (trying) |
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

    static Step cancelSignIn(DeskState state, Stamped stamped) {
        return switch (state.link()) {
            case Link.SigningIn _, Link.Connecting _ -> Reentry.failed(state, null, stamped);
            default -> Step.of(state);
        };
    }

    static Step loginAnswered(DeskState state, Input.LoginAnswered answered, Stamped stamped) {
        if (!(state.link() instanceof Link.SigningIn)) {
            return Step.of(state);
        }
        return switch (answered.outcome()) {
            case Outcome.Refused(var trouble) -> Reentry.failed(state, trouble, stamped);
            case Outcome.Accepted(var me) ->
                    Restoring.begin(
                            connecting(
                                    Reentry.accepted(state, me),
                                    me,
                                    stamped.at().plus(Restoring.PATIENCE)),
                            stamped);
        };
    }

    private static DeskState connecting(DeskState state, Me me, Instant from) {
        return state.withMe(me).withLink(new Link.Connecting(from.plus(CONNECT_TIMEOUT)));
    }

    /// What earlier sessions left is there, so that the server may tell its conversations.
    static Step connect(DeskState state, Stamped stamped) {
        var me = state.me();
        return me == null || !(state.link() instanceof Link.Connecting)
                ? Step.of(state)
                : Step.of(connecting(state, me, stamped.at()), new Effect.Connect(me));
    }

    /// A desk without a session. What is kept stays in the store, for who signs in next.
    static DeskState nobody(DeskState state) {
        return DeskState.signedOut(state.settings()).withKept(Kept.nothing(state.kept().trouble()));
    }

    static Step changed(DeskState state, LinkInput input, Stamped stamped) {
        return switch (input) {
            case LinkInput.Connected _ -> connected(state, stamped);
            case LinkInput.Refused(var message, var data) ->
                    refused(state, refusal(message, data), stamped);
            case LinkInput.Lost(var trouble) -> lost(state, trouble, stamped);
            case LinkInput.NetworkChanged(var addressGone) ->
                    networkChanged(state, addressGone, stamped);
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
            case Link.Lost _ -> Reentry.asked(state, why, stamped);
            case Link.Connecting _ -> Reentry.failed(state, why, stamped);
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
                ? Offers.due(state.withLink(new Link.Live(stamped.at())), stamped)
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
                    Reentry.failed(
                            state, new Trouble(Kind.NO_LIVE_CONNECTION, trouble.detail()), stamped);
            case Link.SigningOut _ -> end(state, null);
            case Link.Live _ ->
                    Resync.linkLost(state, stamped)
                            .then(s -> Step.of(waiting(s, stamped, 1, stamped.at())));
            case Link.Lost lost ->
                    lost.nextTry() != null
                            ? Step.of(state) // told twice
                            : failed(state, lost, stamped);
        };
    }

    /// An attempt came to nothing, or took too long.
    static Step failed(DeskState state, Link.Lost lost, Stamped stamped) {
        return Step.of(waiting(state, stamped, lost.attempt() + 1, lost.asOf()));
    }

    private static DeskState waiting(DeskState state, Stamped stamped, int attempt, Instant asOf) {
        var next = nextTry(stamped, attempt, state.settings().patience());
        return state.withLink(new Link.Lost(asOf, attempt, next, null));
    }

    static Step retryNow(DeskState state, Stamped stamped) {
        if (!(state.link() instanceof Link.Lost lost) || lost.nextTry() == null) {
            return Step.of(state);
        }
        return tryAgain(state, lost, stamped);
    }

    static Step tryAgain(DeskState state, Link.Lost lost, Stamped stamped) {
        var me = state.me();
        if (me == null) {
            return end(state, null);
        }
        var givenUp = stamped.at().plus(state.settings().patience().attempt());
        return Step.of(
                state.withLink(new Link.Lost(lost.asOf(), lost.attempt(), null, givenUp)),
                new Effect.Connect(me));
    }

    /// The link cannot be trusted any more: a new one is made now, and what is open is read again.
    static Step remade(DeskState state, Stamped stamped) {
        return switch (state.link()) {
            case Link.Live _ ->
                    Resync.linkLost(state, stamped)
                            .then(s -> tryAgain(s, new Link.Lost(stamped.at(), 1, null), stamped));
            case Link.Lost lost -> tryAgain(state, lost, stamped);
            default -> Step.of(state);
        };
    }

    /// The computer's network changed. Whoever waits for one tries again; a link over an address
    /// that is gone is dead.
    private static Step networkChanged(DeskState state, boolean addressGone, Stamped stamped) {
        return addressGone && state.link().isLive()
                ? remade(state, stamped)
                : retryNow(state, stamped);
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
                nobody(state).withLink(new Link.SignedOut(why)),
                new Effect.AbandonLogIn(),
                new Effect.Disconnect());
    }
}
