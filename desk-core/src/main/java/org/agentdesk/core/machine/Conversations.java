package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Ending;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;

/// Conversations between joining and gone.
///
/// | phase | input | next |
/// |---|---|---|
/// | – | onTopicData | Open |
/// | Open | Leave | Leaving |
/// | Open, Leaving | wrapupTimerStarted, the role WRAP_UP | WrapUp |
/// | WrapUp | another role | Open |
/// | Open, Leaving, WrapUp | topicUnsubscription, topicClosed | – |
/// | Leaving | no answer | Open; – if the server does not know it any more |
/// | WrapUp | WrapUp, SkipWrapUp | WrapUp until the server answers, see Asking |
/// | WrapUp, its time over | the link is back, and the server does not tell it anew | – |
final class Conversations {

    private static final int KEPT = 20;
    private static final Duration LEAVE_TIMEOUT = Duration.ofSeconds(10);

    private Conversations() {}

    /// Changes one conversation; nothing happens where it is not open.
    static Step change(DeskState state, String id, UnaryOperator<Conversation> change) {
        return Step.of(
                state.withConversations(
                        state.conversations().stream()
                                .map(c -> c.id().equals(id) ? change.apply(c) : c)
                                .toList()));
    }

    static DeskState replace(DeskState state, Conversation conversation) {
        return change(state, conversation.id(), _ -> conversation).state();
    }

    /// Takes a conversation away that the server has no more to say about.
    static DeskState remove(DeskState state, String id) {
        return state.withConversations(
                state.conversations().stream().filter(c -> !c.id().equals(id)).toList());
    }

    static Step leave(DeskState state, String id, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(id).orElse(null);
        if (conversation == null || me == null || !(conversation.phase() instanceof Phase.Open)) {
            return Step.of(state);
        }
        if (!state.link().isLive()) {
            return Step.of(Notices.add(state, stamped, Notice.Kind.NOT_POSSIBLE, id, "LEAVE", ""));
        }
        var leaving = new Phase.Leaving(stamped.at().plus(LEAVE_TIMEOUT));
        return Step.of(
                replace(state, conversation.withPhase(leaving)),
                new Effect.Emit(new ClientCommand.Unsubscribe(me.id(), id, conversation.room())));
    }

    /// The agent is out. Silent where the agent asked for it and got it; a word where not.
    static Step left(DeskState state, ServerEvent.TopicLeft left, Stamped stamped) {
        var conversation = state.conversation(left.conversationId()).orElse(null);
        if (conversation == null) {
            return Step.of(state);
        }
        var without = departed(remove(state, conversation.id()), left);
        var ending = Ending.of(left.reason());
        if (isUnsaved(conversation, ending)) {
            var kind = Notice.Kind.WRAP_UP_UNSAVED;
            var name = conversation.customerName();
            var unsaved = SettingAside.notSaved(without, conversation.id());
            return Step.of(Notices.add(unsaved, stamped, kind, conversation.id(), name, ""));
        }
        return Step.of(
                isExpected(conversation.phase(), ending)
                        ? without
                        : ended(without, conversation, left.reason(), stamped));
    }

    private static boolean isUnsaved(Conversation conversation, Ending ending) {
        return conversation.around().waitsFor(Asked.Kind.SAVE_WRAP_UP)
                && ending != Ending.WRAPPED_UP
                && ending != Ending.UNSAID;
    }

    private static boolean isExpected(Phase phase, Ending ending) {
        return switch (phase) {
            case Phase.Open _ -> false;
            case Phase.Leaving _ -> true;
            case Phase.WrapUp _ -> ending != Ending.CLOSED && ending != Ending.TRANSFERRED;
        };
    }

    private static DeskState departed(DeskState state, ServerEvent.TopicLeft left) {
        var all = new ArrayList<>(state.around().departures());
        all.add(new DeskState.Departure(left.conversationId(), left.reason()));
        var newest = all.subList(Math.max(0, all.size() - KEPT), all.size());
        return state.withAround(state.around().withDepartures(newest));
    }

    private static DeskState ended(
            DeskState state, Conversation conversation, String reason, Stamped stamped) {
        var kind = Notice.Kind.CONVERSATION_ENDED;
        var name = conversation.customerName();
        return Notices.add(state, stamped, kind, conversation.id(), name, reason);
    }

    /// When something becomes of a conversation by itself; null when nothing does.
    static @Nullable Instant deadline(DeskState state, Conversation conversation) {
        return switch (conversation.phase()) {
            case Phase.Open _ -> null;
            case Phase.Leaving(var deadline) -> deadline;
            case Phase.WrapUp _ -> WrapUps.deadline(state, conversation);
        };
    }

    static Step expire(DeskState state, Stamped stamped) {
        var step = Step.of(state);
        for (var conversation : state.conversations()) {
            step = step.then(s -> Step.of(expire(s, conversation, stamped)));
        }
        return step;
    }

    private static DeskState expire(DeskState state, Conversation before, Stamped stamped) {
        var now = stamped.at();
        var next = state;
        var conversation = Hands.expired(Signs.expire(before, now), now);
        var echo = before.transcript().firstDeadline();
        if (echo != null && !echo.isAfter(now)) {
            conversation = withoutEcho(conversation, now);
            var kind = Notice.Kind.MESSAGE_FAILED;
            next = Notices.add(next, stamped, kind, before.id(), before.customerName(), "");
        }
        var due = deadline(state, before);
        if (due != null && !due.isAfter(now)) {
            return before.phase() instanceof Phase.WrapUp
                    ? WrapUps.over(next, conversation, stamped)
                    : notLeft(next, conversation, stamped);
        }
        return conversation == before ? next : replace(next, conversation);
    }

    /// The server never confirmed: the agent decides whether it is sent again.
    private static Conversation withoutEcho(Conversation conversation, Instant now) {
        var transcript = conversation.transcript();
        for (int i = 0; i < transcript.size(); i++) {
            if (transcript.get(i) instanceof Entry.Said said
                    && said.delivery() == Delivery.SENDING
                    && said.deadline() != null
                    && !said.deadline().isAfter(now)) {
                transcript = transcript.with(i, said.failed(null));
            }
        }
        return conversation.withTranscript(transcript);
    }

    private static DeskState notLeft(DeskState state, Conversation conversation, Stamped stamped) {
        if (!conversation.synced()) {
            return ended(remove(state, conversation.id()), conversation, "", stamped);
        }
        var kind = Notice.Kind.LEAVE_NO_ANSWER;
        var name = conversation.customerName();
        return Notices.add(
                replace(state, conversation.withPhase(new Phase.Open())),
                stamped,
                kind,
                conversation.id(),
                name,
                "");
    }
}
