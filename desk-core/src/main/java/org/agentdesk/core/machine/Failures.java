package org.agentdesk.core.machine;

import java.util.ArrayList;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.wire.ServerEvent;

/// What went wrong on the server, or on the way. Nothing is closed and nothing is lost for it.
final class Failures {

    private Failures() {}

    private static final int KEPT = 20;

    static Step told(DeskState before, ServerEvent.Failed failed, Stamped stamped) {
        var state = noted(before, failed, stamped);
        if (failed.task().equalsIgnoreCase("topicSubscription")) {
            var next = Offers.refused(state, stamped);
            if (next != state) {
                return Step.of(next);
            }
        }
        var undone = Asking.refused(state, failed, stamped);
        var refused = undone == null ? Answers.refused(state, failed, stamped) : undone;
        if (refused != null) {
            return Step.of(refused);
        }
        var pulled = PullRequests.refused(state, failed, stamped);
        if (pulled.isPresent()) {
            return Step.of(pulled.get());
        }
        var kind = Notice.Kind.SERVER_ERROR;
        return Step.of(Notices.add(state, stamped, kind, null, failed.task(), failed.message()));
    }

    /// The newest are kept for scripts, which are told of each in the server's words.
    private static DeskState noted(DeskState state, ServerEvent.Failed failed, Stamped stamped) {
        var all = new ArrayList<>(state.around().failures());
        all.add(new DeskState.Failure(stamped.freshId("failure"), failed.task(), failed.message()));
        var newest = all.subList(Math.max(0, all.size() - KEPT), all.size());
        return state.withAround(state.around().withFailures(newest));
    }

    /// It is told to the agent, and where it belongs to an open conversation it keeps its place.
    static Step unreadable(DeskState state, ServerEvent.Unreadable event, Stamped stamped) {
        var id = event.conversationId();
        var kind = Notice.Kind.UNREADABLE;
        var noticed = Notices.add(state, stamped, kind, id, event.of(), event.why());
        var log = new Effect.Log("unreadable " + event.of() + ": " + event.why());
        if (id == null) {
            return Step.of(noticed, log);
        }
        var line = new Entry.Unread(stamped.fresh(), stamped.at(), event.of(), event.why());
        return Conversations.change(noticed, id, c -> c.withTranscript(c.transcript().plus(line)))
                .then(s -> Step.of(s, log));
    }
}
