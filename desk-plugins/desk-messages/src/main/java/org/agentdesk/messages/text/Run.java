package org.agentdesk.messages.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A stretch of text in one style.
///
/// @param link where a click goes; null for ordinary text
public record Run(String text, Style style, @Nullable URI link) {

    /// What a run can look like besides ordinary.
    public enum Mark {
        BOLD,
        ITALIC,
        CODE,
        UNDERLINE,
        STRIKE,
        /// What the agent should look at twice.
        WARNING
    }

    /// How a run looks.
    public record Style(Set<Mark> marks) {
        public static final Style NORMAL = new Style(Set.of());

        public Style {
            marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
        }

        /// The same with one mark more.
        public Style with(Mark mark) {
            if (marks.contains(mark)) {
                return this;
            }
            var more = EnumSet.of(mark);
            more.addAll(marks);
            return new Style(more);
        }

        public boolean has(Mark mark) {
            return marks.contains(mark);
        }

        /// Its style classes.
        List<String> classes() {
            var classes = new ArrayList<>(List.of("message-run"));
            marks.forEach(mark -> classes.add(mark.name().toLowerCase(Locale.ROOT)));
            return classes;
        }
    }
}
