package org.agentdesk.core.machine;

import org.agentdesk.core.cim.Body;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;

/// Noting what a conversation was about.
///
/// | phase | WrapUp | SkipWrapUp |
/// |---|---|---|
/// | Open | published, the conversation goes on | not possible |
/// | Leaving | not possible | not possible |
/// | WrapUp | saved, the server ends it | the server ends it |
final class WrapUps {

    private WrapUps() {}

    static Step started(DeskState state, ServerEvent.WrapUpStarted started, Stamped stamped) {
        var phase = new Phase.WrapUp(stamped.at().plus(started.duration()));
        return Conversations.change(
                state,
                started.conversationId(),
                c -> c.withPhase(phase).withAround(c.around().withSla(null).withHold(null)));
    }

    static Step skip(DeskState state, String id, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(id).orElse(null);
        boolean possible =
                conversation != null
                        && state.link().isLive()
                        && conversation.phase() instanceof Phase.WrapUp;
        return me == null || conversation == null || !possible
                ? Notices.notPossible(state, stamped, id, "WRAP_UP")
                : Step.of(
                        state,
                        new Effect.Emit(
                                new ClientCommand.CloseWrapUp(
                                        me.id(), id, conversation.room(), null)));
    }

    static Step save(DeskState state, Command.WrapUp wrapUp, Stamped stamped) {
        var me = state.me();
        var id = wrapUp.conversationId();
        var conversation = state.conversation(id).orElse(null);
        if (me == null || conversation == null || !mayWrapUp(state, conversation)) {
            return Notices.notPossible(state, stamped, id, "WRAP_UP");
        }
        var body = new Body.WrapUp(wrapUp.categories(), wrapUp.note());
        return Step.of(
                SettingAside.saved(state, id, stamped.freshId("wrap-up")),
                new Effect.Emit(command(me, conversation, body, stamped)));
    }

    private static boolean mayWrapUp(DeskState state, Conversation conversation) {
        return state.link().isLive()
                && (conversation.phase() instanceof Phase.WrapUp || conversation.isLed());
    }

    private static ClientCommand command(
            Me me, Conversation conversation, Body.WrapUp body, Stamped stamped) {
        var event = Outgoing.wrapUp(me, conversation, body, stamped);
        return conversation.phase() instanceof Phase.WrapUp
                ? new ClientCommand.CloseWrapUp(
                        me.id(), conversation.id(), conversation.room(), event)
                : new ClientCommand.Publish(me.id(), conversation.id(), conversation.room(), event);
    }
}
