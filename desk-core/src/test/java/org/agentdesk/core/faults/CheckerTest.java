package org.agentdesk.core.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.faults.History.Line;
import org.agentdesk.core.faults.History.Passed;
import org.agentdesk.core.faults.History.Written;
import org.junit.jupiter.api.Test;

/// The checker finds what it is there for.
class CheckerTest {

    private static final List<Line> GOOD =
            List.of(line("c-1"), line("m-1"), line("m-2"), line("c-2"));

    private static Line line(String id) {
        return new Line(id, false);
    }

    private static History history(List<Line> kept, List<Line> shown, Passed... wire) {
        return new History(
                List.of(text("m-1"), text("m-2"), new Written("B", "m-3", true, false)),
                Map.of("A", List.of("c-1", "c-2")),
                Map.of("A", kept, "B", List.of(new Line("m-3", true))),
                Map.of("A", shown, "B", List.of(new Line("m-3", true))),
                List.of(wire),
                Set.of(),
                1);
    }

    private static Written text(String id) {
        return new Written("A", id, false, false);
    }

    private static void finds(String what, History history) {
        var wrong = Checker.check(history);
        assertTrue(wrong.stream().anyMatch(w -> w.contains(what)), () -> "found only " + wrong);
    }

    @Test
    void findsNothingWhereAllIsWell() {
        var sent = new Passed.Sent("A", "m-1");
        var confirmed = new Passed.Confirmed("m-1");
        var history = history(GOOD, GOOD, sent, sent, confirmed, new Passed.StateAsked());
        assertEquals(List.of(), Checker.check(history));
    }

    @Test
    void findsWhatIsLost() {
        var without = List.of(line("c-1"), line("m-1"), line("c-2"));
        finds("on the server 0 times: m-2", history(without, GOOD));
        finds("on the screen 0 times: m-2", history(GOOD, without));
    }

    @Test
    void findsWhatTheCustomerSaidAndNobodySaw() {
        var without = List.of(line("m-1"), line("m-2"), line("c-2"));
        finds("on the screen 0 times: c-1", history(GOOD, without));
    }

    @Test
    void findsWhatIsThereTwice() {
        var twice = List.of(line("c-1"), line("m-1"), line("m-2"), line("m-2"), line("c-2"));
        finds("on the server 2 times: m-2", history(twice, GOOD));
        finds("on the screen 2 times: m-2", history(GOOD, twice));
    }

    @Test
    void findsAnotherOrder() {
        var turned = List.of(line("c-1"), line("m-2"), line("m-1"), line("c-2"));
        finds("in another order: [m-2, m-1]", history(turned, GOOD));
        var others = List.of(line("c-2"), line("m-1"), line("m-2"), line("c-1"));
        finds("in another order: [c-2, c-1]", history(GOOD, others));
    }

    @Test
    void findsTheWrongConversation() {
        var foreign = List.of(line("c-1"), line("m-1"), line("m-2"), line("c-2"), line("m-3"));
        finds("to the wrong conversation: m-3", history(foreign, GOOD));
    }

    @Test
    void findsAWhisperThatWasSaidAloud() {
        var loud = new Written("A", "m-1", true, false);
        var history = history(GOOD, GOOD);
        finds(
                "were mixed up: m-1",
                new History(
                        List.of(loud),
                        history.heard(),
                        history.kept(),
                        history.shown(),
                        List.of(),
                        Set.of(),
                        0));
    }

    @Test
    void findsWhatWasSentAgainAfterTheServerSaidItHasIt() {
        var sent = new Passed.Sent("A", "m-1");
        var confirmed = new Passed.Confirmed("m-1");
        finds("sent again", history(GOOD, GOOD, sent, confirmed, sent));
    }

    @Test
    void findsAStateThatWasAskedForTwice() {
        var asked = new Passed.StateAsked();
        finds("asked for 2 times", history(GOOD, GOOD, asked, asked));
    }
}
