package org.agentdesk.core.machine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.agentdesk.core.cim.CimEvent;
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
/// | LOADING | no answer / no such service | FAILED / NOT_OFFERED |
/// | LOADING, COMPLETE, NOT_OFFERED | LoadHistory | unchanged |
final class Histories {

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
            case MORE, FAILED ->
                    Step.of(
                            put(state, conversation, past.in(State.LOADING)),
                            new Effect.LoadHistory(id, conversation.customer().id(), past.pages()));
            case LOADING, COMPLETE, NOT_OFFERED -> Step.of(state);
        };
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
        if (past.state() != State.LOADING || past.pages() != loaded.page()) {
            return Step.of(state); // an answer to an older question
        }
        return Step.of(
                switch (loaded.answer()) {
                    case ServiceAnswer.Got<Page<CimEvent>>(var page) ->
                            Conversations.replace(state, with(conversation, page, state.me()));
                    case ServiceAnswer.NotOffered<Page<CimEvent>> _ ->
                            put(state, conversation, past.in(State.NOT_OFFERED));
                    case ServiceAnswer.Failed<Page<CimEvent>> _ ->
                            put(state, conversation, past.in(State.FAILED));
                    case ServiceAnswer.Refused<Page<CimEvent>> _ ->
                            put(state, conversation, past.in(State.NOT_OFFERED));
                });
    }

    private static Conversation with(
            Conversation conversation, Page<CimEvent> page, @Nullable Me me) {
        var lines = lines(conversation, page.items(), me);
        var past = conversation.around().past();
        var next =
                new PastActivity(
                        past.pages() + 1,
                        past.lines() + lines.size(),
                        page.more() ? State.MORE : State.COMPLETE);
        return before(conversation, lines).withAround(conversation.around().withPast(next));
    }

    /// Read beside the conversation: what was then changes nobody's role and no timer now.
    private static List<Entry> lines(
            Conversation conversation, List<CimEvent> events, @Nullable Me me) {
        var beside = conversation.withTranscript(Transcript.EMPTY);
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
        if (before == null || before.around().past().lines() == 0) {
            return anew;
        }
        var past = before.around().past();
        var ids = new HashSet<String>();
        anew.transcript().forEach(line -> ids.add(line.id()));
        var lines =
                before.transcript().subList(0, past.lines()).stream()
                        .filter(line -> !ids.contains(line.id()))
                        .toList();
        var now = new PastActivity(past.pages(), lines.size(), past.state());
        return before(anew, lines).withAround(anew.around().withPast(now));
    }
}
