package org.agentdesk.ui.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuestionViewModelTest {

    private final QuestionViewModel model = new QuestionViewModel(new Board());

    private static Question question(String heading) {
        return new Question(heading, "", "yes", "no");
    }

    @Test
    void asksOneAfterTheOther() {
        var first = model.ask(question("a"));
        var second = model.ask(question("b"));
        assertEquals("a", model.currentProperty().get().heading());
        model.answer(true);
        assertTrue(first.join());
        assertEquals("b", model.currentProperty().get().heading());
        model.answer(false);
        assertFalse(second.join());
        assertNull(model.currentProperty().get());
    }

    @Test
    void takesAQuestionBackThatNobodyWaitsFor() {
        var first = model.ask(question("a"));
        model.ask(question("b"));
        first.cancel(false);
        assertEquals("b", model.currentProperty().get().heading());
    }

    @Test
    void answersAFloodOfQuestionsWithNo() {
        for (int i = 0; i < 5; i++) {
            assertFalse(model.ask(question("a")).isDone());
        }
        assertFalse(model.ask(question("b")).join());
    }

    @Test
    void ignoresAnAnswerToNothing() {
        model.answer(true);
        assertNull(model.currentProperty().get());
    }
}
