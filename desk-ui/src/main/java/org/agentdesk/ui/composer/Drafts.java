package org.agentdesk.ui.composer;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.session.Desk;

/// What the agent has written and not sent, for each conversation: the text, what goes with it, and
/// what was filled in in forms. A draft stays until it is sent or its conversation is gone; it also
/// stays over the end of the program, and of the conversation, because the desk keeps it. Lives on
/// the JavaFX thread.
public final class Drafts {

    private final Desk desk;
    private final Standing<String> texts = new Standing<>("");
    private final Standing<Extras> extras = new Standing<>(Extras.NONE);
    private final Standing<Forms> forms = new Standing<>(Forms.NONE);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private Map<String, MessageDraft> restored = Map.of();

    public Drafts(Desk desk) {
        this.desk = desk;
    }

    /// The draft of a conversation; `""` when there is none.
    public String of(String conversationId) {
        return texts.of(conversationId);
    }

    /// Keeps a draft; an empty one is forgotten.
    public void keep(String conversationId, String text) {
        texts.keep(conversationId, text);
        tell(conversationId);
    }

    private void tell(String conversationId) {
        desk.keepDraft(conversationId, draft(conversationId));
    }

    /// Takes over what an earlier session left, once; its conversations come back one after the
    /// other.
    void restore(Map<String, MessageDraft> drafts) {
        if (drafts != restored) {
            restored = drafts;
            texts.restore(each(MessageDraft::text));
            extras.restore(each(Extras::of));
            forms.restore(each(draft -> new Forms(draft.forms())));
        }
    }

    private <T> Map<String, T> each(Function<MessageDraft, T> part) {
        return restored.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> part.apply(e.getValue())));
    }

    /// What belongs to the draft of a conversation beside its text.
    public Extras extras(String conversationId) {
        return extras.of(conversationId);
    }

    /// Keeps what belongs to a draft beside its text.
    public void keep(String conversationId, Extras newer) {
        if (!newer.equals(extras(conversationId))) {
            extras.keep(conversationId, newer);
            changes.set(changes.get() + 1);
            tell(conversationId);
        }
    }

    /// Counts the changes of what belongs to drafts beside their text.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// What was filled in in the forms of a conversation.
    Forms forms(String conversationId) {
        return forms.of(conversationId);
    }

    /// Keeps what was filled in in forms.
    void keep(String conversationId, Forms newer) {
        if (!newer.equals(forms(conversationId))) {
            forms.keep(conversationId, newer);
            tell(conversationId);
        }
    }

    /// What stands in a conversation as the desk keeps it.
    public MessageDraft draft(String conversationId) {
        return extras(conversationId)
                .draft(of(conversationId))
                .withForms(forms(conversationId).all());
    }

    /// Whether the agent would miss something of a conversation.
    public boolean isAny(String conversationId) {
        return draft(conversationId).isMissed() || extras(conversationId).about() != null;
    }

    /// Whether the agent wrote something into a form of a conversation.
    public boolean hasForm(String conversationId) {
        return forms(conversationId).isMissed();
    }

    /// Forgets the drafts of all conversations but these, and of those that have not come back.
    public void keepOnly(Collection<String> conversationIds) {
        texts.keepOnly(conversationIds);
        extras.keepOnly(conversationIds);
        forms.keepOnly(conversationIds);
    }
}
