package org.agentdesk.core.model;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Json;

/// What was filled in in a form for messages of one type, and not sent. The form knows what it
/// means; the desk knows only which texts in it the agent wrote.
///
/// @param composer the name of what opens the form, among all
/// @param about the id of the message that is answered; `""` for none
/// @param title what the agent knows the form as; may be `""`
/// @param filledIn what the form is opened with again
/// @param given the texts that stood in it before anything was written
/// @param open whether it is open in its conversation
public record FormDraft(
        String composer,
        String about,
        String title,
        Json filledIn,
        Set<String> given,
        boolean open) {

    public FormDraft {
        given = Set.copyOf(given);
    }

    /// The texts in a value.
    public static Set<String> texts(Json json) {
        return each(json).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> each(Json json) {
        return switch (json) {
            case Json.Str(var text) -> Stream.of(text);
            case Json.Arr(var items) -> items.stream().flatMap(FormDraft::each);
            case Json.Obj object -> object.members().values().stream().flatMap(FormDraft::each);
            case Json.Num _, Json.Bool _, Json.Null _ -> Stream.empty();
        };
    }

    /// What the agent wrote, a text a line; `""` for nothing.
    public String words() {
        return each(filledIn)
                .filter(text -> !text.isBlank() && !given.contains(text))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    /// Whether the agent would miss it.
    public boolean isMissed() {
        return !words().isEmpty();
    }

    /// Whether it is the draft of that form.
    public boolean isOf(String otherComposer, String otherAbout) {
        return composer.equals(otherComposer) && about.equals(otherAbout);
    }

    /// The same, open or not.
    public FormDraft withOpen(boolean other) {
        return new FormDraft(composer, about, title, filledIn, given, other);
    }
}
