package org.agentdesk.ui.composer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.session.Desk;

/// What the agent has written and not sent, for each conversation: the text, what goes with it, and
/// what was filled in in forms. A draft stays until it is sent or its conversation is gone; all but
/// forms also stays over the end of the program, and of the conversation, because the desk keeps
/// it. Lives on the JavaFX thread.
public final class Drafts {

    /// A form in which something was filled in.
    ///
    /// @param composer the name of its composer among all
    /// @param about the id of the message that is answered; `""` for none
    record Form(String conversationId, String composer, String about) {}

    private final Desk desk;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Extras> extras = new HashMap<>();
    private final Map<Form, Json> forms = new HashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /// What an earlier session left; its conversations come back one after the other.
    private final Map<String, String> left = new HashMap<>();

    private final Map<String, Extras> leftExtras = new HashMap<>();
    private Map<String, MessageDraft> restored = Map.of();

    public Drafts(Desk desk) {
        this.desk = desk;
    }

    /// The draft of a conversation; `""` when there is none.
    public String of(String conversationId) {
        var text = texts.get(conversationId);
        return text == null ? left.getOrDefault(conversationId, "") : text;
    }

    /// Keeps a draft; an empty one is forgotten.
    public void keep(String conversationId, String text) {
        left.remove(conversationId);
        if (text.isEmpty()) {
            texts.remove(conversationId);
        } else {
            texts.put(conversationId, text);
        }
        tell(conversationId);
    }

    private void tell(String conversationId) {
        desk.keepDraft(conversationId, draft(conversationId));
    }

    /// Takes over what an earlier session left, once.
    void restore(Map<String, MessageDraft> drafts) {
        if (drafts != restored) {
            restored = drafts;
            left.clear();
            leftExtras.clear();
            drafts.forEach(this::restore);
        }
    }

    private void restore(String conversationId, MessageDraft draft) {
        left.put(conversationId, draft.text());
        if (!extras.containsKey(conversationId)) {
            leftExtras.put(conversationId, Extras.of(draft));
        }
    }

    /// What belongs to the draft of a conversation beside its text.
    public Extras extras(String conversationId) {
        var now = extras.get(conversationId);
        return now == null ? leftExtras.getOrDefault(conversationId, Extras.NONE) : now;
    }

    /// Keeps what belongs to a draft beside its text.
    public void keep(String conversationId, Extras newer) {
        if (!newer.equals(extras(conversationId))) {
            extras.put(conversationId, newer);
            changes.set(changes.get() + 1);
            tell(conversationId);
        }
    }

    /// Counts the changes of what belongs to drafts beside their text.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// What was filled in in a form; JSON `null` for nothing.
    Json of(Form form) {
        return forms.getOrDefault(form, Json.Null.NULL);
    }

    /// Keeps what was filled in; JSON `null` is forgotten.
    void keep(Form form, Json filledIn) {
        if (filledIn.isNull()) {
            forms.remove(form);
        } else {
            forms.put(form, filledIn);
        }
    }

    /// What stands in a conversation as the desk keeps it.
    public MessageDraft draft(String conversationId) {
        return extras(conversationId).draft(of(conversationId));
    }

    /// Whether the agent would miss something of a conversation.
    public boolean isAny(String conversationId) {
        return draft(conversationId).isMissed()
                || extras(conversationId).about() != null
                || hasForm(conversationId);
    }

    /// Whether something is filled in in a form of a conversation.
    public boolean hasForm(String conversationId) {
        return forms.keySet().stream()
                .anyMatch(form -> form.conversationId().equals(conversationId));
    }

    /// Forgets the drafts of all conversations but these, and of those that have not come back.
    public void keepOnly(Collection<String> conversationIds) {
        texts.keySet().retainAll(conversationIds);
        extras.keySet().retainAll(conversationIds);
        forms.keySet().removeIf(form -> !conversationIds.contains(form.conversationId()));
    }
}
