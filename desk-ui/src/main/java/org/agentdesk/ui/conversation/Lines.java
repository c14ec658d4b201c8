package org.agentdesk.ui.conversation;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Pii;
import org.agentdesk.core.model.Wording;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.port.MessageViews;

/// Turns entries of a transcript into lines; an entry that is of no interest to a person, or is
/// seen in another one, has none.
///
/// @param shows whether a message is to be seen
/// @param pii how much of the customer may be seen now
/// @param words the words for an event; empty where there are none
record Lines(
        Predicate<MessageView> shows,
        Supplier<Pii> pii,
        Function<CimEvent, Optional<String>> words) {

    private static final Texts TEXTS = Texts.of(ConversationController.class);

    Optional<Line> of(Entry entry) {
        return switch (entry) {
            case Entry.Said said -> bubble(said);
            case Entry.Happened(var event) ->
                    words.apply(pii.get().masked(event))
                            .map(text -> new Line.Quiet(event.at(), text));
            case Entry.Unread unread -> Optional.of(new Line.Unreadable(unread));
        };
    }

    private Optional<Line> bubble(Entry.Said said) {
        if (said.wording() == Wording.ELSEWHERE) {
            return Optional.empty();
        }
        var view = view(said, pii.get());
        return shows.test(view)
                ? Optional.of(new Line.Bubble(said, view, true, true))
                : Optional.empty();
    }

    /// A message as renderers see it.
    static MessageView view(Entry.Said said, Pii pii) {
        return MessageViews.of(said, pii, name(said.author(), pii));
    }

    /// The name to show for an author.
    static String name(Author author, Pii pii) {
        var name = pii.name(author);
        return name.isBlank() ? TEXTS.get("author." + author.kind()) : name;
    }
}
