package org.agentdesk.ui.session;

import static org.agentdesk.ui.Samples.SIGNED_OUT;
import static org.agentdesk.ui.Samples.busy;
import static org.agentdesk.ui.Samples.unsent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Reason;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.Samples;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.session.Questions.Answer;
import org.junit.jupiter.api.Test;

class SignOutViewModelTest {

    private static final Reason LUNCH = new Reason("r1", "Lunch", "LOGOUT", Json.Obj.EMPTY);

    private final FakeDesk desk = new FakeDesk();
    private final DeskStates states = new DeskStates(SIGNED_OUT);
    private final Questions questions = new Questions();
    private final SignOutViewModel model = new SignOutViewModel(desk, states, questions);

    private void answer(String words) {
        var question = questions.currentProperty().get();
        assertNotNull(question);
        question.answers().stream()
                .filter(a -> a.words().equals(words))
                .map(Answer::act)
                .findFirst()
                .orElseThrow()
                .run();
    }

    private String heading() {
        var question = questions.currentProperty().get();
        return question == null ? "" : question.heading();
    }

    @Test
    void goesAtOnceWhereEverythingIsSent() {
        states.show(busy());
        model.signOut(LUNCH);
        assertEquals(List.of("signOut Lunch"), desk.asked);
        assertNull(questions.currentProperty().get());
    }

    @Test
    void saysWhatIsNotSentYet() {
        states.show(unsent(2));
        model.signOut(null);
        assertEquals("2 messages are not sent yet", heading());
        states.show(unsent(1));
        assertEquals("One message is not sent yet", heading());
        assertEquals(List.of(), desk.asked);
    }

    @Test
    void saysThatALostLineWouldLoseThem() {
        states.show(unsent(1).withLink(new Link.Lost(Samples.ago(9), 1, Samples.in(3))));
        model.signOut(null);
        assertNotNull(questions.currentProperty().get());
        assertEquals(true, questions.currentProperty().get().sentence().contains("loses"));
    }

    @Test
    void goesWhenTheLastIsConfirmedMeanwhile() {
        states.show(unsent(1));
        model.signOut(LUNCH);
        states.show(busy());
        assertEquals(List.of("signOut Lunch"), desk.asked);
        assertEquals("", heading());
    }

    @Test
    void waitsWhenItIsTold() {
        states.show(unsent(2));
        model.signOut(null);
        answer("Sign out when sent");
        assertEquals("Waiting for 2 messages", heading());
        states.show(busy());
        assertEquals(List.of("signOut -"), desk.asked);
    }

    @Test
    void goesAnywayWhenItIsTold() {
        states.show(unsent(2));
        model.signOut(null);
        answer("Sign out anyway");
        assertEquals(List.of("signOut -"), desk.asked);
        assertEquals("", heading());
    }

    @Test
    void staysWhenItIsTold() {
        states.show(unsent(2));
        model.signOut(null);
        answer("Stay signed in");
        assertEquals("", heading());
        states.show(busy());
        assertEquals(List.of(), desk.asked);
        model.signOut(null);
        assertEquals(List.of("signOut -"), desk.asked);
    }

    @Test
    void asksNoLongerWhenTheSessionEndsByItself() {
        states.show(unsent(2));
        model.signOut(null);
        states.show(SIGNED_OUT);
        assertEquals("", heading());
        states.show(busy());
        assertEquals(List.of(), desk.asked);
    }
}
