package org.agentdesk.core.machine;

import java.time.Duration;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;

/// A clock that jumps. It says nothing about how long anybody waited, so what is due moves with it;
/// and since a computer that sleeps makes it jump too, the link is not trusted any more.
final class Jumps {

    private Jumps() {}

    static Step jumped(DeskState state, Duration by, Stamped stamped) {
        var moved =
                state.withLink(moved(state.link(), by))
                        .withOffers(state.offers().stream().map(o -> Offers.moved(o, by)).toList())
                        .withAssists(
                                state.assists().stream().map(r -> Requests.moved(r, by)).toList())
                        .withConversations(
                                state.conversations().stream().map(c -> moved(c, by)).toList());
        return Links.remade(moved, stamped);
    }

    /// The age of the picture stays as it was told.
    private static Link moved(Link link, Duration by) {
        return switch (link) {
            case Link.SigningIn(var deadline) -> new Link.SigningIn(deadline.plus(by));
            case Link.Connecting(var deadline) -> new Link.Connecting(deadline.plus(by));
            case Link.SigningOut(var deadline) -> new Link.SigningOut(deadline.plus(by));
            case Link.SignedOut _, Link.Live _, Link.Lost _ -> link;
        };
    }

    /// Everything else that a conversation waits for ends with the link.
    private static Conversation moved(Conversation conversation, Duration by) {
        return conversation.phase() instanceof Phase.WrapUp(var ends, var left)
                ? conversation.withPhase(new Phase.WrapUp(ends.plus(by), left))
                : conversation;
    }
}
