package org.agentdesk.ui.composer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentdesk.core.model.FormDraft;

/// What was filled in in the forms of a conversation, in the order in which they were opened first.
record Forms(List<FormDraft> all) {

    /// Nothing.
    static final Forms NONE = new Forms(List.of());

    Forms {
        all = List.copyOf(all);
    }

    /// What was filled in in one form.
    Optional<FormDraft> of(String composer, String about) {
        return all.stream().filter(form -> form.isOf(composer, about)).findFirst();
    }

    /// The form that is open.
    Optional<FormDraft> open() {
        return all.stream().filter(FormDraft::open).findFirst();
    }

    /// Whether the agent would miss something.
    boolean isMissed() {
        return all.stream().anyMatch(FormDraft::isMissed);
    }

    /// These, with one in the place of what was filled in in the same form before.
    Forms with(FormDraft newer) {
        return of(newer.composer(), newer.about())
                .map(older -> new Forms(all.stream().map(it -> it == older ? newer : it).toList()))
                .orElseGet(() -> plus(newer));
    }

    private Forms plus(FormDraft form) {
        return new Forms(Stream.concat(all.stream(), Stream.of(form)).toList());
    }

    /// These, with one that could not be sent. Where the agent has written into the same form
    /// since, it comes when that is sent.
    Forms and(FormDraft refused) {
        return of(refused.composer(), refused.about()).filter(FormDraft::isMissed).isPresent()
                ? plus(refused.withOpen(false))
                : with(refused);
    }

    /// These without what was filled in in one form.
    Forms without(FormDraft form) {
        return new Forms(all.stream().filter(it -> it != form).toList());
    }

    /// These, none of them open.
    Forms closed() {
        return new Forms(all.stream().map(form -> form.withOpen(false)).toList());
    }
}
