package org.agentdesk.core.model;

import java.util.List;
import org.agentdesk.core.cim.Body;

/// A wrap-up form that is filled in and not saved.
///
/// @param categories what was chosen, in the order it was chosen
/// @param note may be `""`
public record WrapUpDraft(List<Body.Category> categories, String note) {

    /// An empty form.
    public static final WrapUpDraft NONE = new WrapUpDraft(List.of(), "");

    public WrapUpDraft {
        categories = List.copyOf(categories);
    }

    /// Whether there is nothing to keep.
    public boolean isEmpty() {
        return categories.isEmpty() && note.isEmpty();
    }
}
