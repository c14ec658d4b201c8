package org.agentdesk.core.machine;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Notice;
import org.jspecify.annotations.Nullable;

/// Keeps the last notices, and how many there were.
final class Notices {

    private static final int KEPT = 50;

    private Notices() {}

    static DeskState add(
            DeskState state,
            Stamped stamped,
            Notice.Kind kind,
            @Nullable String about,
            String what,
            String detail) {
        List<Notice> notices = new ArrayList<>(state.notices());
        long number = notices.isEmpty() ? 1 : notices.getLast().number() + 1;
        notices.add(new Notice(number, stamped.at(), kind, about, what, detail));
        int surplus = Math.max(0, notices.size() - KEPT);
        return state.withNotices(notices.subList(surplus, notices.size()));
    }
}
