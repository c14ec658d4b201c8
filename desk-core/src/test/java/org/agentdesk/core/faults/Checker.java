package org.agentdesk.core.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.agentdesk.core.faults.History.Line;
import org.agentdesk.core.faults.History.Passed;
import org.agentdesk.core.faults.History.Written;

/// Says what is wrong with a history: nothing lost, nothing twice, nothing out of order, nothing in
/// the wrong place.
final class Checker {

    private final History history;
    private final List<String> wrong = new ArrayList<>();

    private Checker(History history) {
        this.history = history;
    }

    /// One sentence for each thing that is wrong; empty when all is well.
    static List<String> check(History history) {
        var checker = new Checker(history);
        history.kept().keySet().forEach(checker::conversation);
        checker.wire();
        return checker.wrong;
    }

    private void conversation(String id) {
        var kept = history.kept().get(id);
        var shown = history.shown().getOrDefault(id, List.of());
        var written = history.written().stream().filter(w -> w.conversation().equals(id)).toList();
        written.forEach(w -> wrote(w, kept, shown));
        var texts = written.stream().filter(w -> !w.file()).map(Written::id).toList();
        inOrder("the server has what the agent wrote", texts, History.ids(kept));
        var heard = history.heard().getOrDefault(id, List.of());
        heard.forEach(h -> once("what a customer or colleague said is on the screen", h, shown));
        inOrder("the screen has what others said", heard, History.ids(shown));
        foreign(id, kept);
        foreign(id, shown);
    }

    private void wrote(Written written, List<Line> kept, List<Line> shown) {
        once("what the agent wrote is on the server", written.id(), kept);
        once("what the agent wrote is on the screen", written.id(), shown);
        if (!written.file() && history.givenUp().contains(written.id())) {
            wrong.add("a bad line was told to the agent as a failure: " + written.id());
        }
        for (var line : kept) {
            if (line.id().equals(written.id()) && line.whisper() != written.whisper()) {
                wrong.add("a whisper and a message to the customer were mixed up: " + line.id());
            }
        }
    }

    private void once(String what, String id, List<Line> lines) {
        int times = Collections.frequency(History.ids(lines), id);
        if (times != 1) {
            wrong.add("%s %d times: %s".formatted(what, times, id));
        }
    }

    private void inOrder(String what, List<String> expected, List<String> found) {
        var wanted = new ArrayList<>(expected);
        wanted.retainAll(new HashSet<>(found));
        var present = new ArrayList<>(new LinkedHashSet<>(found));
        present.retainAll(new HashSet<>(expected));
        if (!wanted.equals(present)) {
            wrong.add("%s in another order: %s instead of %s".formatted(what, present, wanted));
        }
    }

    private void foreign(String id, List<Line> lines) {
        Set<String> elsewhere =
                history.written().stream()
                        .filter(w -> !w.conversation().equals(id))
                        .map(Written::id)
                        .collect(Collectors.toSet());
        lines.stream()
                .map(Line::id)
                .filter(elsewhere::contains)
                .forEach(l -> wrong.add("it went to the wrong conversation: " + l));
    }

    private void wire() {
        var confirmed = new HashSet<String>();
        int states = 0;
        for (var passed : history.wire()) {
            switch (passed) {
                case Passed.Confirmed(var id) -> confirmed.add(id);
                case Passed.Sent(var _, var id) when confirmed.contains(id) ->
                        wrong.add(
                                "it was sent again although the server had said it has it: " + id);
                case Passed.Sent _, Passed.Opened _ -> {}
                case Passed.StateAsked _ -> states++;
            }
        }
        if (states > history.stateChangesAsked()) {
            wrong.add(
                    "another state was asked for %d times, by the agent %d times"
                            .formatted(states, history.stateChangesAsked()));
        }
    }
}
