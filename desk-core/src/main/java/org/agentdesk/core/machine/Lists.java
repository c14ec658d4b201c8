package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Joining;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.wire.ClientCommand;
import org.jspecify.annotations.Nullable;

/// Pull-mode lists. They work in every state of the agent, as long as the link is there.
///
/// | subject | input | next |
/// |---|---|---|
/// | list | subscribe, unsubscribe | asked; onPullModeSubscribedList tells the subscriptions |
/// | request | told CREATED, ACTIVE, INACTIVE | shown |
/// | request | told WRAP_UP, CUSTOMER_LEFT, CLOSING | gone |
/// | request | join | joining; onTopicData opens the conversation |
/// | request that is being joined | join | unchanged |
/// | request that is being joined | gone before onTopicData | lost to somebody else, or the customer left |
/// | request that is being joined | no answer, link lost | not joining; it may be asked for again |
/// | request | end | asked; the server tells CLOSING |
/// | a request nobody told of | join, end | not possible |
final class Lists {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Lists() {}

    static Step subscribe(DeskState state, PullList list, boolean on, Stamped stamped) {
        var me = state.me();
        return me == null || !state.link().isLive()
                ? Notices.notPossible(state, stamped, null, "LIST")
                : Step.of(
                        state,
                        new Effect.Emit(
                                new ClientCommand.SubscribeList(
                                        me, stamped.freshId("participant"), list, on)));
    }

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
        joining.add(new Joining(requestId, stamped.at().plus(PATIENCE)));
        return Step.of(
                state.withAround(state.around().withJoining(joining)),
                new Effect.Emit(
                        new ClientCommand.JoinRequest(
                                me, stamped.freshId("participant"), request.session(), requestId)));
    }

    /// When the desk stops waiting for the first of them; null when it waits for none.
    static @Nullable Instant deadline(DeskState state) {
        return state.around().joining().stream()
                .map(Joining::deadline)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /// After everything that happens: what is joined, gone or overdue is not waited for any more.
    static DeskState settle(DeskState state, Stamped stamped) {
        if (state.around().joining().isEmpty()) {
            return state;
        }
        var waiting = new ArrayList<Joining>();
        var next = state;
        for (var joining : state.around().joining()) {
            var id = joining.requestId();
            boolean joined = state.conversation(id).isPresent();
            boolean gone = state.around().request(id).isEmpty();
            boolean overdue = !joining.deadline().isAfter(stamped.at());
            if (!joined && state.link().isLive() && !gone && !overdue) {
                waiting.add(joining);
            } else if (!joined && state.link().isLive()) {
                var what = gone ? "JOIN_LOST" : "JOIN_NO_ANSWER";
                next = Notices.add(next, stamped, Notice.Kind.NOT_POSSIBLE, id, what, "");
            }
        }
        return waiting.size() == state.around().joining().size()
                ? state
                : next.withAround(next.around().withJoining(waiting));
    }

    static Step end(DeskState state, String requestId, Stamped stamped) {
        return state.around().request(requestId).isEmpty() || !state.link().isLive()
                ? Notices.notPossible(state, stamped, null, "END")
                : Step.of(state, new Effect.Emit(new ClientCommand.EndRequest(requestId)));
    }

    /// These are all the lists there are; requests of others are forgotten.
    static Step told(DeskState state, List<PullList> lists) {
        var ids = lists.stream().map(PullList::id).toList();
        var requests =
                state.around().requests().stream().filter(r -> ids.contains(r.listId())).toList();
        return Step.of(state.withAround(state.around().withLists(lists).withRequests(requests)));
    }

    static Step requestsTold(DeskState state, List<ListRequest> told, boolean all) {
        var requests = new LinkedHashMap<String, ListRequest>();
        if (!all) {
            state.around().requests().forEach(r -> requests.put(r.id(), r));
        }
        for (var request : told) {
            if (request.status().isShown()) {
                requests.put(request.id(), request);
            } else {
                requests.remove(request.id());
            }
        }
        return Step.of(
                state.withAround(state.around().withRequests(List.copyOf(requests.values()))));
    }

    static Step removed(DeskState state, String listId) {
        var requests =
                state.around().requests().stream().filter(r -> !r.listId().equals(listId)).toList();
        var lists = state.around().lists().stream().filter(l -> !l.id().equals(listId)).toList();
        return Step.of(state.withAround(state.around().withRequests(requests).withLists(lists)));
    }
}
