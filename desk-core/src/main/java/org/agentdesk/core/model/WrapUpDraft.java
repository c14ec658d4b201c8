package org.agentdesk.core.model;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.cim.Body;

/// A wrap-up form that is filled in and not saved.
///
/// @param chosen what was chosen, in the order it was chosen
/// @param note may be `""`
/// @param customer the customer's name, to speak of it when the conversation is gone; `""` until
///   the desk keeps it
public record WrapUpDraft(List<WrapUpForm.Choice> chosen, String note, String customer) {

    /// An empty form.
    public static final WrapUpDraft NONE = new WrapUpDraft(List.of(), "");

    public WrapUpDraft {
        chosen = List.copyOf(chosen);
    }

    /// One that the desk does not keep yet.
    public WrapUpDraft(List<WrapUpForm.Choice> chosen, String note) {
        this(chosen, note, "");
    }

    /// What a wrap-up says that was saved.
    static WrapUpDraft of(Body.WrapUp saved) {
        return new WrapUpDraft(
                saved.categories().stream()
                        .map(c -> new WrapUpForm.Choice(c.name(), c.value()))
                        .toList(),
                saved.note());
    }

    /// Whether it says the same; blanks around a note say nothing.
    public boolean saysTheSame(WrapUpDraft other) {
        return chosen.equals(other.chosen) && note.strip().equals(other.note.strip());
    }

    /// Whether there is nothing to keep.
    public boolean isEmpty() {
        return chosen.isEmpty() && note.isEmpty();
    }

    /// Whether the agent would miss it; blanks alone are no note.
    public boolean isMissed() {
        return !chosen.isEmpty() || !note.isBlank();
    }

    /// The same with the name of the customer.
    public WrapUpDraft withCustomer(String name) {
        return new WrapUpDraft(chosen, note, name);
    }

    /// The same with another note.
    public WrapUpDraft withNote(String other) {
        return new WrapUpDraft(chosen, other, customer);
    }

    /// With one value more or less. Where the limit is one, the new one takes the place of the old;
    /// where it is more and reached, nothing is added.
    public WrapUpDraft toggled(WrapUpForm.Choice choice, int limit) {
        var next = new ArrayList<>(chosen);
        if (!next.remove(choice)) {
            if (limit == 1) {
                next.clear();
            }
            if (next.size() < limit) {
                next.add(choice);
            }
        }
        return new WrapUpDraft(next, note, customer);
    }
}
