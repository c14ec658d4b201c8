package org.agentdesk.ui.conversation;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.OpenConversation;
import org.jspecify.annotations.Nullable;

/// What was before the open conversation, read page by page when the agent asks. Lives on the
/// JavaFX thread.
public final class PastViewModel {

    /// How far the reading is.
    public enum Past {
        /// There is nothing to read, or the agent may not.
        ABSENT,
        MORE,
        LOADING,
        FAILED,
        /// The link is down: nothing can be read now.
        OFFLINE,
        /// Everything there is was read.
        COMPLETE
    }

    private final Desk desk;
    private final OpenConversation open;
    private final ReadOnlyObjectWrapper<Past> past = new ReadOnlyObjectWrapper<>(Past.ABSENT);

    public PastViewModel(Desk desk, OpenConversation open) {
        this.desk = desk;
        this.open = open;
        open.follow((state, conversation) -> past.set(past(state, conversation)));
    }

    private static Past past(DeskState state, @Nullable Conversation conversation) {
        var me = state.me();
        if (me == null
                || conversation == null
                || conversation.customer() == null
                || !Rights.of(me).seesHistory()) {
            return Past.ABSENT;
        }
        return switch (conversation.around().past().state()) {
            case MORE -> state.link().isLive() ? Past.MORE : Past.OFFLINE;
            case LOADING -> Past.LOADING;
            case FAILED -> Past.FAILED;
            case COMPLETE -> Past.COMPLETE;
            case NOT_OFFERED -> Past.ABSENT;
        };
    }

    /// Reads the page before.
    public void load() {
        var conversation = open.get();
        if (conversation != null && (past.get() == Past.MORE || past.get() == Past.FAILED)) {
            desk.loadHistory(conversation.id());
        }
    }

    public ReadOnlyObjectProperty<Past> pastProperty() {
        return past.getReadOnlyProperty();
    }
}
