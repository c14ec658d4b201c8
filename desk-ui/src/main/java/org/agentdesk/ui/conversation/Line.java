package org.agentdesk.ui.conversation;

import java.time.Instant;
import java.time.LocalDate;
import org.agentdesk.core.model.Entry;
import org.agentdesk.plugin.MessageView;

/// What one row of the transcript shows. Immutable.
sealed interface Line {

    /// A day begins, in the agent's time zone.
    record Day(LocalDate date) implements Line {}

    /// Something said.
    ///
    /// @param view the message as renderers see it
    /// @param first whether it begins a group: another author, minute or kind than before
    /// @param last whether it ends one
    record Bubble(Entry.Said said, MessageView view, boolean first, boolean last) implements Line {

        Bubble placed(boolean isFirst, boolean isLast) {
            return isFirst == first && isLast == last
                    ? this
                    : new Bubble(said, view, isFirst, isLast);
        }
    }

    /// Something that happened, in words.
    record Quiet(Instant at, String text) implements Line {}

    /// Something that could not be read.
    record Unreadable(Entry.Unread entry) implements Line {}
}
