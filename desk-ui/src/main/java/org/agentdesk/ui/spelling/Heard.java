package org.agentdesk.ui.spelling;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;

/// What a conversation tells a speller: the customer's words, and the names of those in it.
final class Heard {

    private static final int LOOKED_THROUGH = 20;
    private static final int ENOUGH = 1_000;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}'\u2019-]+");

    private Heard() {}

    /// What the customer wrote lately.
    static String from(Conversation conversation) {
        var heard =
                conversation.transcript().newest(LOOKED_THROUGH).stream()
                        .filter(Entry.Said.class::isInstance)
                        .map(Entry.Said.class::cast)
                        .filter(said -> said.author().kind() == Author.Kind.CUSTOMER)
                        .map(said -> said.message().body().text())
                        .collect(Collectors.joining("\n"));
        return heard.substring(Math.max(0, heard.length() - ENOUGH));
    }

    /// Whether a word is somebody's name.
    static Predicate<String> names(DeskState state, Conversation conversation) {
        var me = state.me();
        var names =
                Stream.concat(
                                Stream.of(
                                        conversation.customerName(),
                                        me == null ? "" : me.displayName()),
                                conversation.participants().stream().map(Participant::name))
                        .flatMap(BETWEEN::splitAsStream)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> name.length() > 1)
                        .collect(Collectors.toUnmodifiableSet());
        return word -> {
            var lower = word.toLowerCase(Locale.ROOT);
            return names.contains(lower)
                    || lower.endsWith("'s")
                            && names.contains(lower.substring(0, lower.length() - 2));
        };
    }
}
