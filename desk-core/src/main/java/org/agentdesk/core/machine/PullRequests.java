package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Joining;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Pulling.Ending;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;

/// What the agent does with the requests of pull-mode lists.
///
/// | request | input | next |
/// |---|---|---|
/// | shown | join | joining; onTopicData opens the conversation |
/// | joining | join | unchanged |
/// | joining | gone before onTopicData, or refused (errors) | lost to somebody else, or the customer left |
/// | joining | no answer, link lost | not joining; it may be asked for again |
/// | shown | end | ending; the server tells CLOSING |
/// | ending | end | unchanged |
/// | ending | refused, no answer, link lost | not ending; it may be ended again |
/// | nobody told of it | join, end | not possible |
final class PullRequests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private PullRequests() {}

    static Step join(DeskState state, String requestId, Stamped stamped) {
        var me = state.me();
        var request = state.around().request(requestId).orElse(null);
        if (me == null || request == null || !state.link().isLive()) {
            return Notices.notPossible(state, stamped, requestId, "JOIN");
        }
        var joining = new ArrayList<>(state.around().joining());
        if (joining.stream().anyMatch(j -> j.requestId().equals(requestId))) {
            return Step.of(state);
        }
        joining.add(new Joining(requestId, request.conversationId(), stamped.at().plus(PATIENCE)));
        return Step.of(
                state.withAround(state.around().withJoining(joining)),
                new Effect.Emit(
                        new ClientCommand.JoinRequest(
                                me, stamped.freshId("participant"), request)));
    }

    static Step end(DeskState state, String requestId, Stamped stamped) {
        if (state.around().request(requestId).isEmpty() || !state.link().isLive()) {
            return Notices.notPossible(state, stamped, null, "END");
        }
        if (state.around().pulling().isEnding(requestId)) {
            return Step.of(state);
        }
        var ending = new ArrayList<>(state.around().pulling().ending());
        ending.add(new Ending(requestId, stamped.at().plus(PATIENCE)));
        return Step.of(
                ending(state, ending), new Effect.Emit(new ClientCommand.EndRequest(requestId)));
    }

    private static DeskState ending(DeskState state, List<Ending> ending) {
        var pulling = state.around().pulling().withEnding(ending);
        return state.withAround(state.around().withPulling(pulling));
    }

    /// When the desk stops waiting for the first of them; null when it waits for none.
    static @Nullable Instant deadline(DeskState state) {
        return Stream.concat(
                        state.around().joining().stream().map(Joining::deadline),
                        state.around().pulling().ending().stream().map(Ending::deadline))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /// The server refused something (`errors`): it names the event and no request, and answers in
    /// the order it was asked. Empty where nothing of the kind was asked.
    static Optional<DeskState> refused(
            DeskState state, ServerEvent.Failed failed, Stamped stamped) {
        var joining = state.around().joining();
        var ending = state.around().pulling().ending();
        if (failed.task().equalsIgnoreCase("joinPullModeRequest") && !joining.isEmpty()) {
            var rest = state.around().withJoining(joining.subList(1, joining.size()));
            var id = joining.getFirst().conversationId();
            return Optional.of(told(state.withAround(rest), stamped, id, "JOIN_LOST"));
        }
        if (failed.task().equalsIgnoreCase("deletePullModeRequest") && !ending.isEmpty()) {
            var rest = ending(state, ending.subList(1, ending.size()));
            return Optional.of(told(rest, stamped, null, "END_REFUSED"));
        }
        return Optional.empty();
    }

    private static DeskState told(
            DeskState state, Stamped stamped, @Nullable String about, String what) {
        return Notices.add(state, stamped, Notice.Kind.NOT_POSSIBLE, about, what, "");
    }

    /// After everything that happens: what is joined, gone or overdue is not waited for any more.
    static DeskState settle(DeskState state, Stamped stamped) {
        return settleEnding(settleJoining(state, stamped), stamped);
    }

    private static DeskState settleJoining(DeskState state, Stamped stamped) {
        var waiting = new ArrayList<Joining>();
        var next = state;
        for (var joining : state.around().joining()) {
            boolean joined = state.conversation(joining.conversationId()).isPresent();
            boolean gone = state.around().request(joining.requestId()).isEmpty();
            boolean overdue = !joining.deadline().isAfter(stamped.at());
            if (!joined && state.link().isLive() && !gone && !overdue) {
                waiting.add(joining);
            } else if (!joined && state.link().isLive()) {
                var what = gone ? "JOIN_LOST" : "JOIN_NO_ANSWER";
                next = told(next, stamped, joining.conversationId(), what);
            }
        }
        return waiting.size() == state.around().joining().size()
                ? state
                : next.withAround(next.around().withJoining(waiting));
    }

    private static DeskState settleEnding(DeskState state, Stamped stamped) {
        var waiting = new ArrayList<Ending>();
        var next = state;
        for (var ending : state.around().pulling().ending()) {
            boolean gone = state.around().request(ending.requestId()).isEmpty();
            boolean overdue = !ending.deadline().isAfter(stamped.at());
            if (!gone && state.link().isLive() && !overdue) {
                waiting.add(ending);
            } else if (!gone && state.link().isLive()) {
                next = told(next, stamped, null, "END_NO_ANSWER");
            }
        }
        return waiting.size() == state.around().pulling().ending().size()
                ? state
                : ending(next, waiting);
    }
}
