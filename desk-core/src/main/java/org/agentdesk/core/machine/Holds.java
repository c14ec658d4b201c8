package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.wire.ClientCommand;

/// Putting a conversation on hold and taking it up again.
///
/// | hold | input | next |
/// |---|---|---|
/// | off | HoldOn | off, asked; CONVERSATION_PAUSED makes it on |
/// | on | Resume | on, asked; CONVERSATION_RESUMED makes it off |
/// | on, its time over | – | on, until the server says otherwise or Resume comes to nothing |
/// | on | HoldOn | not possible |
/// | off | Resume | not possible |
final class Holds {

    private Holds() {}

    static Step pause(DeskState state, String id, Duration duration, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(id).orElse(null);
        if (me == null
                || conversation == null
                || !mayAsk(state, conversation)
                || conversation.around().hold() != null
                || !duration.isPositive()) {
            return Notices.notPossible(state, stamped, id, "HOLD");
        }
        var pause = new ClientCommand.Pause(me.id(), id, conversation.room(), duration);
        return conversation.around().waitsFor(Asked.Kind.HOLD)
                ? Step.of(state)
                : Asking.ask(state, conversation, Asked.Kind.HOLD, pause, stamped);
    }

    static Step resume(DeskState state, String id, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(id).orElse(null);
        if (me == null
                || conversation == null
                || !mayAsk(state, conversation)
                || conversation.around().hold() == null) {
            return Notices.notPossible(state, stamped, id, "RESUME");
        }
        var resume = new ClientCommand.Resume(me.id(), id, conversation.room());
        return conversation.around().waitsFor(Asked.Kind.RESUME)
                ? Step.of(state)
                : Asking.ask(state, conversation, Asked.Kind.RESUME, resume, stamped);
    }

    /// Whether the time on hold is over by the clock, whatever the server said.
    static boolean isOver(Conversation conversation, Instant now) {
        var hold = conversation.around().hold();
        var ends = hold == null ? null : hold.ends();
        return ends != null && !ends.isAfter(now);
    }

    private static boolean mayAsk(DeskState state, Conversation conversation) {
        return state.link().isLive() && conversation.isServed();
    }
}
