package org.agentdesk.ui.assist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.model.AssistTarget;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.ui.fx.Texts;

/// Whom an agent could ask, out of what the server says of its queues: the queues first, then every
/// agent once. Who is in the conversation already is not asked, and nor is the agent.
public final class Targets {

    private static final Texts TEXTS = Texts.of(AssistController.class);

    private final Set<String> there;

    private Targets(Set<String> there) {
        this.there = there;
    }

    /// @param conversationId what somebody is asked for
    public static List<Target> of(
            List<AssistTarget> queues, DeskState state, String conversationId) {
        var there =
                state.conversation(conversationId).stream()
                        .flatMap(c -> c.participants().stream())
                        .map(Participant::userId)
                        .collect(Collectors.toCollection(HashSet::new));
        var me = state.me();
        if (me != null) {
            there.add(me.id());
        }
        return new Targets(there).lines(queues);
    }

    private List<Target> lines(List<AssistTarget> queues) {
        var lines = new ArrayList<Target>();
        for (var queue : queues) {
            if (!queue.queueName().isBlank()) {
                lines.add(line(queue));
            }
        }
        var seen = new HashSet<>(there);
        for (var queue : queues) {
            for (var agent : queue.agents()) {
                if (seen.add(agent.id())) {
                    lines.add(line(agent, queue));
                }
            }
        }
        return List.copyOf(lines);
    }

    /// Those who are there already do not count: the queue would not find them.
    private Target line(AssistTarget queue) {
        long known = queue.agents().stream().filter(a -> there.contains(a.id())).count();
        long available = Math.max(0, queue.available() - known);
        return new Target(
                new Assistance.Target.Queue(queue.queueName()),
                queue.queueName(),
                TEXTS.get("available", available),
                false,
                available > 0);
    }

    private static Target line(AssistTarget.Colleague agent, AssistTarget queue) {
        var state = TEXTS.getOr("state." + agent.state(), "state.unknown", agent.state());
        var detail = state.isBlank() ? queue.queueName() : state + " · " + queue.queueName();
        return new Target(
                new Assistance.Target.Agent(agent.id()), agent.name(), detail, true, true);
    }
}
