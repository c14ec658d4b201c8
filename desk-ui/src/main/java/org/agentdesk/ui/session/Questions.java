package org.agentdesk.ui.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the window asks or tells in front of everything else, one thing at a time. Lives on the
/// JavaFX thread.
public final class Questions {

    /// Who asks; the first is the most urgent.
    public enum Asker {
        IDLENESS,
        SIGN_OUT,
        DIAGNOSTICS
    }

    /// An answer: its words, and what it does.
    ///
    /// @param suggested whether it is the one for Enter
    public record Answer(String words, boolean suggested, Runnable act) {}

    /// @param answers in the order of the buttons; the first is also what Escape means
    public record Question(String heading, String sentence, List<Answer> answers) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    private final Map<Asker, Question> asked = new EnumMap<>(Asker.class);
    private final ReadOnlyObjectWrapper<@Nullable Question> current =
            new ReadOnlyObjectWrapper<>(this, "current");

    /// Asks, in place of what the same one asked before.
    public void ask(Asker asker, Question question) {
        if (!question.equals(asked.put(asker, question))) {
            current.set(asked.values().iterator().next());
        }
    }

    /// Asks no longer.
    public void drop(Asker asker) {
        asked.remove(asker);
        current.set(asked.isEmpty() ? null : asked.values().iterator().next());
    }

    /// What is asked now; null when nothing is.
    public ReadOnlyObjectProperty<@Nullable Question> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
