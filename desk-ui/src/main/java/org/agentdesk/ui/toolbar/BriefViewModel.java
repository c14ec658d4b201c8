package org.agentdesk.ui.toolbar;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.agentdesk.core.model.Brief;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// Who sent the open conversation here and what they wrote, until the agent has read it. Lives on
/// the JavaFX thread.
public final class BriefViewModel {

    private final Texts texts = Texts.of(BriefViewModel.class);
    private final OpenConversation open;
    private final Map<String, Brief> read = new HashMap<>();
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    public BriefViewModel(OpenConversation open) {
        this.open = open;
        open.follow(this::project);
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        read.keySet().removeIf(id -> state.conversation(id).isEmpty());
        var brief = conversation == null ? null : unread(conversation);
        heading.set(brief == null ? "" : heading(brief));
        note.set(brief == null ? "" : brief.note());
    }

    private @Nullable Brief unread(Conversation conversation) {
        var brief = conversation.around().brief();
        return brief == null || brief.equals(read.get(conversation.id())) ? null : brief;
    }

    private String heading(Brief brief) {
        return brief.by().isEmpty()
                ? texts.getOr(brief.direction(), "other")
                : texts.getOr(brief.direction() + ".by", "other.by", brief.by());
    }

    /// The agent has read it.
    void dismiss() {
        var conversation = open.get();
        var brief = conversation == null ? null : conversation.around().brief();
        if (conversation != null && brief != null) {
            read.put(conversation.id(), brief);
            project(open.state(), conversation);
        }
    }

    /// Who sent it and what for; `""` when nobody did or the agent has read it.
    ReadOnlyStringProperty headingProperty() {
        return heading.getReadOnlyProperty();
    }

    /// What they wrote; `""` when nothing.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
