package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;

/// Noting what a conversation was about.
///
/// | phase | WrapUp | SkipWrapUp |
/// |---|---|---|
/// | Open | published, the conversation goes on | not possible |
/// | Leaving | not possible | not possible |
/// | WrapUp | saved, the server ends it | the server ends it |
/// | WrapUp, a link but not told anew | saved once it is | the server ends it |
///
/// Saved is what the server echoed, see Asking.
final class WrapUps {

    /// The platform's own, for a server that tells the role and no timer.
    private static final Duration USUAL = Duration.ofSeconds(60);

    private WrapUps() {}

    static Step started(DeskState state, ServerEvent.WrapUpStarted started, Stamped stamped) {
        var ends = stamped.at().plus(started.duration());
        return Conversations.change(state, started.conversationId(), c -> begun(c, ends));
    }

    private static Conversation begun(Conversation conversation, Instant ends) {
        boolean left =
                switch (conversation.phase()) {
                    case Phase.Open _ -> false;
                    case Phase.Leaving _ -> true;
                    case Phase.WrapUp(var _, var asked) -> asked;
                };
        return conversation
                .withPhase(new Phase.WrapUp(ends, left))
                .withAround(conversation.around().withSla(null).withHold(null));
    }

    /// The server tells a conversation anew in which the agent wraps up.
    static Conversation resumed(Conversation told, @Nullable Conversation before, Instant now) {
        return before != null && before.phase() instanceof Phase.WrapUp(var ends, var _)
                ? begun(told, ends)
                : begun(told, now.plus(USUAL));
    }

    /// A wrap-up begins and ends with the agent's role, whether or not its timer is told.
    static Conversation inRole(Conversation before, Conversation after, Instant now) {
        if (after.role() == before.role()) {
            return after;
        }
        boolean wrapsUp = after.phase() instanceof Phase.WrapUp;
        if (after.role() == Role.WRAP_UP) {
            return wrapsUp ? after : begun(after, now.plus(USUAL));
        }
        return wrapsUp ? after.withPhase(new Phase.Open()) : after;
    }

    static Step skip(DeskState state, String id, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(id).orElse(null);
        if (me == null
                || conversation == null
                || !state.link().isLive()
                || !(conversation.phase() instanceof Phase.WrapUp)) {
            return Notices.notPossible(state, stamped, id, "WRAP_UP");
        }
        var close = new ClientCommand.CloseWrapUp(me.id(), id, conversation.room(), null);
        return isAsked(conversation)
                ? Step.of(state)
                : Asking.ask(state, conversation, Asked.Kind.SKIP_WRAP_UP, close, stamped);
    }

    static Step save(DeskState state, Command.WrapUp wrapUp, Stamped stamped) {
        var me = state.me();
        var id = wrapUp.conversationId();
        var conversation = state.conversation(id).orElse(null);
        if (me == null || conversation == null || !mayWrapUp(state, conversation)) {
            return Notices.notPossible(state, stamped, id, "WRAP_UP");
        }
        var body = new Body.WrapUp(wrapUp.categories(), wrapUp.note());
        if (isAsked(conversation)) {
            return Step.of(state);
        }
        var event = Outgoing.wrapUp(me, conversation, body, stamped);
        var asked = new Asked(Asked.Kind.SAVE_WRAP_UP, event, null);
        return Step.of(
                Asking.later(
                        SettingAside.saved(state, id, stamped.freshId("wrap-up")),
                        conversation,
                        asked));
    }

    private static boolean isAsked(Conversation conversation) {
        return conversation.around().waitsFor(Asked.Kind.SAVE_WRAP_UP)
                || conversation.around().waitsFor(Asked.Kind.SKIP_WRAP_UP);
    }

    static boolean mayWrapUp(DeskState state, Conversation conversation) {
        return state.link().isLive()
                && (conversation.phase() instanceof Phase.WrapUp || conversation.isLed());
    }

    static ClientCommand command(Me me, Conversation conversation, CimEvent event) {
        return conversation.phase() instanceof Phase.WrapUp
                ? new ClientCommand.CloseWrapUp(
                        me.id(), conversation.id(), conversation.room(), event)
                : new ClientCommand.Publish(me.id(), conversation.id(), conversation.room(), event);
    }

    /// When a wrap-up is over because the server, which is there again, does not tell it anew; null
    /// while it may.
    static @Nullable Instant deadline(DeskState state, Conversation conversation) {
        if (conversation.synced()
                || !(state.link() instanceof Link.Live(var since))
                || !(conversation.phase() instanceof Phase.WrapUp(var ends, var _))) {
            return null;
        }
        var retold = since.plus(Resync.RETOLD_TIMEOUT);
        return ends.isAfter(retold) ? ends : retold;
    }

    /// Whether the desk can end a wrap-up without the server: its time is over, or the server does
    /// not know it any more.
    static boolean isOver(Conversation conversation, Instant now) {
        return !conversation.synced()
                || conversation.phase() instanceof Phase.WrapUp(var ends, var _)
                        && !ends.isAfter(now);
    }

    static DeskState over(DeskState state, Conversation conversation, Stamped stamped) {
        var kind = Notice.Kind.WRAP_UP_OVER;
        var id = conversation.id();
        var name = conversation.customerName();
        return Notices.add(Conversations.remove(state, id), stamped, kind, id, name, "");
    }
}
