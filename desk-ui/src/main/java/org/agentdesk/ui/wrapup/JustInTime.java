package org.agentdesk.ui.wrapup;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.session.Desk;

/// Saves what was noted just before the time for it is over, whichever conversation the agent looks
/// at, once over each connection. Lives on the JavaFX thread.
final class JustInTime {

    private static final Duration LEFT = Duration.ofSeconds(2);

    private final Desk desk;
    private final WrapUpDrafts drafts;
    private final Set<String> tried = new HashSet<>();

    JustInTime(Desk desk, WrapUpDrafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    void tick(DeskState state, Instant now) {
        var me = state.me();
        if (me == null || !Rights.of(me).wrapsUp() || !state.link().isLive()) {
            tried.clear();
            return;
        }
        for (var conversation : state.conversations()) {
            if (isDue(conversation, now) && tried.add(conversation.id())) {
                var noted = drafts.of(conversation.id());
                desk.wrapUp(conversation.id(), noted.chosen(), noted.note().strip());
            }
        }
    }

    private boolean isDue(Conversation conversation, Instant now) {
        var around = conversation.around();
        return conversation.phase() instanceof Phase.WrapUp(var ends, var _)
                && !now.isBefore(ends.minus(LEFT))
                && conversation.synced()
                && !around.waitsFor(Asked.Kind.SAVE_WRAP_UP)
                && !around.waitsFor(Asked.Kind.SKIP_WRAP_UP)
                && drafts.isAny(conversation.id())
                && !drafts.isSaved(conversation);
    }
}
