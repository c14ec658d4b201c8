package org.agentdesk.core.machine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Pulling;
import org.agentdesk.core.model.Pulling.Offer;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.wire.ClientCommand;

/// Pull-mode lists. They work in every state of the agent, as long as the link is there.
///
/// | subject | input | next |
/// |---|---|---|
/// | lists there are | LoadLists, unless they are on their way | LOADING |
/// | lists there are | no answer, none known yet / no such service | FAILED / NOT_OFFERED |
/// | list | subscribe, unsubscribe | asked; onPullModeSubscribedList tells the subscriptions |
/// | list | not subscribed to any more | its requests are gone, and what is told of it is late |
/// | request | told CREATED, ACTIVE, INACTIVE | shown |
/// | request | told WRAP_UP, CUSTOMER_LEFT, CLOSING | gone |
final class Lists {

    private Lists() {}

    /// Looks again which lists there are.
    static Step load(DeskState state, Stamped stamped) {
        if (!state.link().isLive()) {
            return Notices.notPossible(state, stamped, null, "LIST");
        }
        var pulling = state.around().pulling();
        return pulling.offer() == Offer.LOADING
                ? Step.of(state)
                : Step.of(with(state, pulling.withOffer(Offer.LOADING)), new Effect.LoadLists());
    }

    /// Lists that are known stay so when they cannot be read anew.
    static Step loaded(DeskState state, ServiceAnswer<List<PullList>> answer) {
        var pulling = state.around().pulling();
        boolean known = !state.around().offered().isEmpty();
        return Step.of(
                switch (answer) {
                    case ServiceAnswer.Got<List<PullList>>(var lists) ->
                            with(
                                    state.withAround(state.around().withOffered(lists)),
                                    pulling.withOffer(Offer.KNOWN));
                    case ServiceAnswer.Failed<List<PullList>> _ ->
                            with(state, pulling.withOffer(known ? Offer.KNOWN : Offer.FAILED));
                    case ServiceAnswer.NotOffered<List<PullList>> _,
                            ServiceAnswer.Refused<List<PullList>> _ ->
                            with(state, pulling.withOffer(known ? Offer.KNOWN : Offer.NOT_OFFERED));
                });
    }

    private static DeskState with(DeskState state, Pulling pulling) {
        return state.withAround(state.around().withPulling(pulling));
    }

    static Step subscribe(DeskState state, PullList list, boolean on, Stamped stamped) {
        var me = state.me();
        if (me == null || !state.link().isLive()) {
            return Notices.notPossible(state, stamped, null, "LIST");
        }
        // servers may tell the requests before the subscription
        var next = on ? left(state, Set.of(), Set.of(list.id())) : state;
        return Step.of(
                next,
                new Effect.Emit(
                        new ClientCommand.SubscribeList(
                                me, stamped.freshId("participant"), list, on)));
    }

    private static DeskState left(DeskState state, Set<String> gone, Set<String> there) {
        var left = new HashSet<>(state.around().pulling().left());
        left.addAll(gone);
        left.removeAll(there);
        return with(state, state.around().pulling().withLeft(left));
    }

    /// These are all the lists there are; requests of others are forgotten.
    static Step told(DeskState state, List<PullList> lists) {
        var ids = new HashSet<>(lists.stream().map(PullList::id).toList());
        var gone = new HashSet<>(state.around().lists().stream().map(PullList::id).toList());
        gone.removeAll(ids);
        var requests =
                state.around().requests().stream().filter(r -> ids.contains(r.listId())).toList();
        var next = state.withAround(state.around().withLists(lists).withRequests(requests));
        return Step.of(left(next, gone, ids));
    }

    static Step requestsTold(DeskState state, List<ListRequest> told, boolean all) {
        var requests = new LinkedHashMap<String, ListRequest>();
        if (!all) {
            state.around().requests().forEach(r -> requests.put(r.id(), r));
        }
        var left = state.around().pulling().left();
        for (var request : told) {
            if (request.status().isShown() && !left.contains(request.listId())) {
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
        var next = state.withAround(state.around().withRequests(requests).withLists(lists));
        return Step.of(left(next, Set.of(listId), Set.of()));
    }
}
