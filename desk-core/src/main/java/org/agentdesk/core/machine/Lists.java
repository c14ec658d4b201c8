package org.agentdesk.core.machine;

import java.util.LinkedHashMap;
import java.util.List;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.wire.ClientCommand;

/// Pull-mode lists. They work in every state of the agent, as long as the link is there.
///
/// | subject | input | next |
/// |---|---|---|
/// | list | subscribe, unsubscribe | asked; onPullModeSubscribedList tells the subscriptions |
/// | request | told CREATED, ACTIVE, INACTIVE | shown |
/// | request | told WRAP_UP, CUSTOMER_LEFT, CLOSING | gone |
/// | request | join | asked; onTopicData opens the conversation |
/// | request | end | asked; the server tells CLOSING |
/// | a request nobody told of | join, end | not possible |
final class Lists {

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
        return me == null || request == null || !state.link().isLive()
                ? Notices.notPossible(state, stamped, null, "JOIN")
                : Step.of(
                        state,
                        new Effect.Emit(
                                new ClientCommand.JoinRequest(
                                        me,
                                        stamped.freshId("participant"),
                                        request.session(),
                                        requestId)));
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
