package org.agentdesk.ui.leftover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.OutboxItem;
import org.agentdesk.ui.composer.Drafts;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Texts;

/// What the other side would not get if a conversation went now: what was written and not sent, or
/// noted and not saved. Lives on the JavaFX thread.
public final class Losses {

    private static final int LOOKED_THROUGH = 200;

    private final Texts texts = Texts.of(Losses.class);
    private final DeskStates states;
    private final Drafts drafts;

    public Losses(DeskStates states, Drafts drafts) {
        this.states = states;
        this.drafts = drafts;
    }

    /// What stays behind when somebody else takes the conversation over, in words such as `a
    /// message, 2 files`; empty where there is nothing.
    public Optional<String> of(String conversationId) {
        var note = states.getValue().kept().composing().unsaved(conversationId).isMissed();
        return of(conversationId, note);
    }

    /// The same for leaving: a note goes on into the wrap-up, and where the server has none, it is
    /// set aside.
    public Optional<String> ofLeaving(String conversationId) {
        return of(conversationId, false);
    }

    private Optional<String> of(String conversationId, boolean note) {
        var state = states.getValue();
        var draft = drafts.draft(conversationId);
        List<String> parts = new ArrayList<>();
        add(parts, !draft.text().isBlank(), kind(draft));
        add(parts, draft.text().isBlank() && draft.about() != null, "quote");
        add(parts, !draft.aside().isBlank(), "aside");
        count(parts, "files", draft.files().size());
        add(parts, drafts.hasForm(conversationId), "form");
        count(parts, "messages", underWay(state, conversationId));
        add(parts, note, "note");
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(texts.get("separator"), parts));
    }

    private static String kind(MessageDraft draft) {
        var about = draft.about();
        return about == null ? "message" : "message." + about.how();
    }

    private void add(List<String> parts, boolean there, String key) {
        if (there) {
            parts.add(texts.get(key));
        }
    }

    private void count(List<String> parts, String key, int number) {
        if (number > 0) {
            parts.add(texts.get(key, number));
        }
    }

    private static int underWay(DeskState state, String conversationId) {
        long storing =
                state.kept().outbox().stream()
                        .filter(item -> item.stage() == OutboxItem.Stage.STORING)
                        .filter(item -> item.message().conversationId().equals(conversationId))
                        .count();
        return (int) storing + state.conversation(conversationId).map(Losses::unsent).orElse(0);
    }

    private static int unsent(Conversation conversation) {
        return (int)
                conversation.transcript().newest(LOOKED_THROUGH).stream()
                        .filter(e -> e instanceof Entry.Said s && !s.delivery().isConfirmed())
                        .count();
    }
}
