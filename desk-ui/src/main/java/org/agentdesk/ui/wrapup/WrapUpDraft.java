package org.agentdesk.ui.wrapup;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.model.WrapUpForm;

/// What the agent noted and did not save yet.
///
/// @param chosen the values, in the order they were chosen
public record WrapUpDraft(List<WrapUpForm.Choice> chosen, String note) {

    /// Nothing.
    public static final WrapUpDraft EMPTY = new WrapUpDraft(List.of(), "");

    public WrapUpDraft {
        chosen = List.copyOf(chosen);
    }

    boolean isEmpty() {
        return chosen.isEmpty() && note.isBlank();
    }

    WrapUpDraft withNote(String other) {
        return new WrapUpDraft(chosen, other);
    }

    /// With one value more or less. Where the limit is one, the new one takes the place of the old;
    /// where it is more and reached, nothing changes.
    WrapUpDraft toggled(WrapUpForm.Choice category, int limit) {
        var next = new ArrayList<>(chosen);
        if (!next.remove(category)) {
            if (limit == 1) {
                next.clear();
            }
            if (next.size() < limit) {
                next.add(category);
            }
        }
        return new WrapUpDraft(next, note);
    }
}
