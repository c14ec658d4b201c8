package org.agentdesk.core.machine;

import java.time.Duration;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.wire.ClientCommand;
import org.jspecify.annotations.Nullable;

/// Typing indicators and read receipts: told when they can be, never kept for later. Only who
/// speaks to the customer tells them.
final class Signals {

    private static final Duration TYPING_PAUSE = Duration.ofSeconds(3);

    private Signals() {}

    /// At most every three seconds, however fast the agent types.
    static Step typing(DeskState state, String conversationId, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(conversationId).orElse(null);
        if (me == null
                || conversation == null
                || !isInStep(state, conversation)
                || !conversation.canSpeak()
                || wasTold(conversation, stamped)) {
            return Step.of(state);
        }
        var told = conversation.around().withTypingTold(stamped.at());
        return publish(
                Conversations.replace(state, conversation.withAround(told)),
                me,
                conversation,
                Outgoing.typing(me, conversation, stamped));
    }

    private static boolean wasTold(Conversation conversation, Stamped stamped) {
        var told = conversation.around().typingTold();
        return told != null
                && stamped.at().isBefore(told.plus(TYPING_PAUSE))
                && !stamped.at().isBefore(told); // else the clock was set back
    }

    /// Once for each newest message of somebody else. Who only advises or watches tells nobody, and
    /// has read it all the same.
    static Step read(DeskState state, String conversationId, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(conversationId).orElse(null);
        if (me == null || conversation == null) {
            return Step.of(state);
        }
        var looked = conversation.withUnread(0, conversation.waitingSince());
        var newest = newestOfOthers(conversation);
        if (newest == null || newest.equals(conversation.lastRead())) {
            return conversation.unread() == 0
                    ? Step.of(state)
                    : Step.of(Conversations.replace(state, looked));
        }
        if (!conversation.isLed()) {
            return Step.of(Conversations.replace(state, looked.withLastRead(newest)));
        }
        if (!isInStep(state, conversation)) {
            return Step.of(Conversations.replace(state, looked));
        }
        return publish(
                Conversations.replace(state, looked.withLastRead(newest)),
                me,
                conversation,
                Outgoing.read(me, conversation, newest, stamped));
    }

    /// Asks the supervisors of the team for help: in written channels only, not on the telephone.
    static Step raiseHand(DeskState state, String conversationId, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(conversationId).orElse(null);
        boolean possible =
                conversation != null && conversation.canSpeak() && isInStep(state, conversation);
        return me == null || conversation == null || !possible
                ? Notices.notPossible(state, stamped, conversationId, "RAISE_HAND")
                : publish(state, me, conversation, Outgoing.hand(me, conversation, stamped));
    }

    /// Asks for the time to answer to begin anew; the server tells the new one.
    static Step extendSla(DeskState state, String conversationId, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(conversationId).orElse(null);
        var sla = conversation == null ? null : conversation.around().sla();
        return me == null
                        || conversation == null
                        || sla == null
                        || !sla.extendable()
                        || !conversation.isLed()
                        || !isInStep(state, conversation)
                ? Notices.notPossible(state, stamped, conversationId, "SLA")
                : publish(state, me, conversation, Outgoing.slaReset(me, conversation, stamped));
    }

    private static boolean isInStep(DeskState state, Conversation conversation) {
        return state.link().isLive() && conversation.synced();
    }

    private static Step publish(DeskState state, Me me, Conversation conversation, CimEvent event) {
        return Step.of(
                state,
                new Effect.Emit(
                        new ClientCommand.Publish(
                                me.id(), conversation.id(), conversation.room(), event)));
    }

    private static @Nullable String newestOfOthers(Conversation conversation) {
        for (var entry : conversation.ownLines().reversed()) {
            if (entry instanceof Entry.Said said && isOfOthers(said)) {
                return said.id();
            }
        }
        return null;
    }

    private static boolean isOfOthers(Entry.Said said) {
        return said.author().kind() == Author.Kind.CUSTOMER
                || said.author().kind() == Author.Kind.AGENT && !Attention.isNote(said);
    }
}
