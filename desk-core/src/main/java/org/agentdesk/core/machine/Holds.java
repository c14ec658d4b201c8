package org.agentdesk.core.machine;

import java.time.Duration;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.wire.ClientCommand;

/// Putting a conversation on hold and taking it up again.
///
/// | hold | input | next |
/// |---|---|---|
/// | off | HoldOn | off, asked; CONVERSATION_PAUSED makes it on |
/// | on | Resume | on, asked; CONVERSATION_RESUMED makes it off |
/// | on | HoldOn | not possible |
/// | off | Resume | not possible |
final class Holds {

    private Holds() {}

    static Step pause(DeskState state, String id, Duration duration, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(id).orElse(null);
        return me == null
                        || conversation == null
                        || !mayAsk(state, conversation)
                        || conversation.around().hold() != null
                        || !duration.isPositive()
                ? Notices.notPossible(state, stamped, id, "HOLD")
                : Step.of(
                        state,
                        new Effect.Emit(
                                new ClientCommand.Pause(
                                        me.id(), id, conversation.room(), duration)));
    }

    static Step resume(DeskState state, String id, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(id).orElse(null);
        return me == null
                        || conversation == null
                        || !mayAsk(state, conversation)
                        || conversation.around().hold() == null
                ? Notices.notPossible(state, stamped, id, "RESUME")
                : Step.of(
                        state,
                        new Effect.Emit(
                                new ClientCommand.Resume(me.id(), id, conversation.room())));
    }

    private static boolean mayAsk(DeskState state, Conversation conversation) {
        return state.link().isLive() && conversation.isServed();
    }
}
