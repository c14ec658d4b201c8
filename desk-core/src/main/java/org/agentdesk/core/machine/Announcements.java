package org.agentdesk.core.machine;

import java.util.ArrayList;
import org.agentdesk.core.model.Announcement;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Notice;

/// What supervisors tell the teams. The author's own are not told back.
final class Announcements {

    private Announcements() {}

    static Step told(DeskState state, Announcement announcement, Stamped stamped) {
        var me = state.me();
        if (me != null && me.id().equals(announcement.authorId())) {
            return Step.of(state);
        }
        var without = removed(state, announcement.id()).state();
        var all = new ArrayList<>(without.around().announcements());
        all.add(announcement);
        return Step.of(
                Notices.add(
                        without.withAround(without.around().withAnnouncements(all)),
                        stamped,
                        Notice.Kind.ANNOUNCEMENT,
                        null,
                        announcement.author(),
                        announcement.text()));
    }

    static Step removed(DeskState state, String id) {
        return Step.of(
                state.withAround(
                        state.around()
                                .withAnnouncements(
                                        state.around().announcements().stream()
                                                .filter(a -> !a.id().equals(id))
                                                .toList())));
    }
}
