package org.agentdesk.core.machine;

import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.Trouble.Kind;
import org.jspecify.annotations.Nullable;

/// Signing in again after the server no longer took the sign-in of a desk that came back. Until the
/// same agent is in again, what was open and written stays as it is; another agent starts afresh.
final class Reentry {

    private Reentry() {}

    /// The server refused a desk that was coming back.
    static Step asked(DeskState state, Trouble why, Stamped stamped) {
        var kind = why.kind() == Kind.WRONG_PASSWORD ? Kind.SIGN_IN_EXPIRED : why.kind();
        return failed(state, new Trouble(kind, why.detail()), stamped);
    }

    /// A sign-in came to nothing. Where it was one to come back, nothing is lost; but what the
    /// server told on its way has to be told anew.
    static Step failed(DeskState state, @Nullable Trouble why, Stamped stamped) {
        return state.me() == null || state.conversations().isEmpty()
                ? Links.end(state, why)
                : Resync.linkLost(state, stamped)
                        .then(s ->
                                Step.of(
                                        s.withLink(new Link.SignedOut(why)),
                                        new Effect.AbandonLogIn(),
                                        new Effect.Disconnect()));
    }

    /// What a sign-in begins with.
    static DeskState before(DeskState state, String user) {
        var me = state.me();
        return me != null && me.username().equalsIgnoreCase(user.strip())
                ? state
                : Links.nobody(state);
    }

    /// What an accepted sign-in goes on with: names can be taken anew, ids are not.
    static DeskState accepted(DeskState state, Me me) {
        var before = state.me();
        return before == null || before.id().equals(me.id()) ? state : Links.nobody(state);
    }
}
