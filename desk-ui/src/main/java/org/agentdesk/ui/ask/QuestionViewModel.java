package org.agentdesk.ui.ask;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The questions that wait for an answer, one shown at a time in the order they came. Lives on the
/// JavaFX thread.
public final class QuestionViewModel implements Questions {

    private final Board board;

    private record Asked(Question question, CompletableFuture<Boolean> answer) {}

    private static final int MOST_WAITING = 5;

    private final Deque<Asked> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Question> current =
            new ReadOnlyObjectWrapper<>(this, "current");

    /// @param board where they are shown
    public QuestionViewModel(Board board) {
        this.board = board;
    }

    /// More than a few at once are no questions of an agent's click: they are answered with no.
    @Override
    public CompletableFuture<Boolean> ask(Question question) {
        if (waiting.size() >= MOST_WAITING) {
            return CompletableFuture.completedFuture(false);
        }
        var asked = new Asked(question, new CompletableFuture<>());
        waiting.add(asked);
        asked.answer.whenComplete((_, cause) -> {
            if (cause instanceof CancellationException) {
                takeBack(asked);
            }
        });
        showFirst();
        return asked.answer;
    }

    private void takeBack(Asked asked) {
        waiting.removeIf(other -> other == asked);
        showFirst();
    }

    /// Answers the question that is shown.
    public void answer(boolean yes) {
        var asked = waiting.poll();
        showFirst();
        if (asked != null) {
            asked.answer.complete(yes);
        }
    }

    private void showFirst() {
        var first = waiting.peek();
        current.set(first == null ? null : first.question);
        if (first == null) {
            board.drop(Board.Asker.YES_OR_NO);
        } else {
            board.ask(Board.Asker.YES_OR_NO, card(first.question));
        }
    }

    private Board.Card card(Question question) {
        var no = new Board.Answer(question.no(), false, () -> answer(false));
        var yes = new Board.Answer(question.yes(), false, () -> answer(true));
        return new Board.Card(question.heading(), question.text(), List.of(no, yes));
    }

    /// The question that is shown; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Question> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
