package org.agentdesk.core.machine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Page;
import org.agentdesk.core.model.PastActivity;
import org.agentdesk.core.model.PastActivity.State;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.model.Transcript;
import org.jspecify.annotations.Nullable;

/// What happened with a customer before this conversation, read page by page when the agent asks
/// (`GET …/activities`), and put before its transcript.
///
/// | state | input | next |
/// |---|---|---|
/// | MORE, FAILED | LoadHistory, with the right to | LOADING |
/// | LOADING | page, not the last / the last | MORE / COMPLETE |
/// | LOADING | page without anything new, not the last | LOADING of the next one |
/// | any | another customer | MORE, and what was read of the former one is gone |
/// | LOADING | no answer / no such service | FAILED / NOT_OFFERED |
/// | LOADING, COMPLETE, NOT_OFFERED | LoadHistory | unchanged |
final class Histories {

    /// A server that ignores which page it is asked for would be asked for ever.
    private static final int MOST_IN_VAIN = 20;

    private Histories() {}

    static Step load(DeskState state, String id, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(id).orElse(null);
        if (me == null || conversation == null || conversation.customer() == null) {
            return Step.of(state);
        }
        if (!Rights.of(me).seesHistory()) {
            return Notices.notPossible(state, stamped, id, "HISTORY");
        }
        var past = conversation.around().past();
        return switch (past.state()) {
            case MORE, FAILED -> next(state, conversation, conversation.customer());
            case LOADING, COMPLETE, NOT_OFFERED -> Step.of(state);
        };
    }

    private static Step next(DeskState state, Conversation conversation, Customer customer) {
        var past = conversation.around().past();
        return Step.of(
                put(state, conversation, past.in(State.LOADING)),
                new Effect.LoadHistory(conversation.id(), customer.id(), past.pages()));
    }

    private static DeskState put(DeskState state, Conversation conversation, PastActivity past) {
        return Conversations.replace(
                state, conversation.withAround(conversation.around().withPast(past)));
    }

    static Step loaded(DeskState state, Input.HistoryLoaded loaded) {
        var conversation = state.conversation(loaded.conversationId()).orElse(null);
        if (conversation == null) {
            return Step.of(state);
        }
        var past = conversation.around().past();
        var customer = conversation.customer();
        if (past.state() != State.LOADING
                || past.pages() != loaded.page()
                || customer == null
                || !customer.id().equals(loaded.customerId())) {
            return Step.of(state); // an answer to an older question
        }
        return switch (loaded.answer()) {
            case ServiceAnswer.Got<Page<CimEvent>>(var page) ->
                    read(state, with(conversation, page, state.me()), customer);
            case ServiceAnswer.NotOffered<Page<CimEvent>> _ ->
                    Step.of(put(state, conversation, past.in(State.NOT_OFFERED)));
            case ServiceAnswer.Failed<Page<CimEvent>> _ ->
                    Step.of(put(state, conversation, past.in(State.FAILED)));
            case ServiceAnswer.Refused<Page<CimEvent>> _ ->
                    Step.of(put(state, conversation, past.in(State.NOT_OFFERED)));
        };
    }

    /// A page may hold nothing but what the running conversation has already: nobody should click
    /// for that.
    private static Step read(DeskState state, Conversation conversation, Customer customer) {
        var past = conversation.around().past();
        boolean vain = past.inVain() > 0 && past.inVain() < MOST_IN_VAIN;
        return vain && past.state() == State.MORE
                ? next(state, conversation, customer)
                : Step.of(Conversations.replace(state, conversation));
    }

    private static Conversation with(
            Conversation conversation, Page<CimEvent> page, @Nullable Me me) {
        var lines = lines(conversation, page.items(), me);
        var past = conversation.around().past();
        var next =
                new PastActivity(
                        past.pages() + 1,
                        past.lines() + lines.size(),
                        lines.isEmpty() ? past.inVain() % MOST_IN_VAIN + 1 : 0,
                        page.more() ? State.MORE : State.COMPLETE);
        return before(conversation, lines).withAround(conversation.around().withPast(next));
    }

    /// The conversation is another customer's: what was read of the former one does not belong to
    /// it.
    static Conversation forgotten(Conversation conversation) {
        return conversation
                .withTranscript(Transcript.of(conversation.ownLines()))
                .withAround(conversation.around().withPast(PastActivity.NONE));
    }

    /// Read beside the conversation: what was then changes nobody's role and no timer now.
    private static List<Entry> lines(
            Conversation conversation, List<CimEvent> events, @Nullable Me me) {
        var beside = forgotten(conversation.withTranscript(Transcript.EMPTY));
        for (var event : events) {
            beside = Transcripts.apply(beside, event, me);
        }
        return beside.transcript().stream()
                .filter(line -> conversation.transcript().indexOfId(line.id()) < 0)
                .toList();
    }

    private static Conversation before(Conversation conversation, List<Entry> lines) {
        var all = new ArrayList<Entry>(lines);
        all.addAll(conversation.transcript());
        return conversation.withTranscript(Transcript.of(all));
    }

    /// Puts what was read before in front of what the server told anew.
    static Conversation kept(Conversation anew, @Nullable Conversation before) {
        if (before == null
                || before.around().past().lines() == 0
                || !isSame(anew.customer(), before.customer())) {
            return anew;
        }
        var past = before.around().past();
        var ids = new HashSet<String>();
        anew.transcript().forEach(line -> ids.add(line.id()));
        var lines =
                before.transcript().subList(0, past.lines()).stream()
                        .filter(line -> !ids.contains(line.id()))
                        .toList();
        var now = new PastActivity(past.pages(), lines.size(), 0, past.state());
        return before(anew, lines).withAround(anew.around().withPast(now));
    }

    private static boolean isSame(@Nullable Customer one, @Nullable Customer other) {
        return one != null && other != null && one.id().equals(other.id());
    }
}
