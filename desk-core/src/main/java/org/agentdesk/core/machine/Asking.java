package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Asked.Kind;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;

/// What the agent asked of the server in a conversation, until it is answered.
///
/// | asked | input | next |
/// |---|---|---|
/// | – | HoldOn, Resume, WrapUp, SkipWrapUp | asked |
/// | asked | the same again | unchanged |
/// | asked | what answers it | – |
/// | asked | errors, no answer in time | –, and the agent is told |
/// | HOLD, RESUME, SKIP_WRAP_UP | link lost | – |
/// | SAVE_WRAP_UP | link lost | asked, and sent anew once the conversation is told without it |
/// | RESUME after the time on hold | errors, no answer in time | –, and off hold |
/// | SKIP_WRAP_UP of a wrap-up that is over | errors, no answer in time | the conversation is gone |
final class Asking {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Asking() {}

    static Step ask(
            DeskState state,
            Conversation conversation,
            Kind kind,
            ClientCommand command,
            Stamped stamped) {
        var asked = new Asked(kind, null, stamped.at().plus(PATIENCE));
        return Step.of(
                Conversations.replace(state, with(conversation, asked)), new Effect.Emit(command));
    }

    /// The same for something that is asked when the conversation is in step with the server.
    static DeskState later(DeskState state, Conversation conversation, Asked asked) {
        return Conversations.replace(state, with(conversation, asked));
    }

    private static Conversation with(Conversation conversation, Asked asked) {
        var all = new ArrayList<>(without(conversation, asked.kind()).around().asked());
        all.add(asked);
        return conversation.withAround(conversation.around().withAsked(all));
    }

    private static Conversation without(Conversation conversation, Kind kind) {
        var rest = conversation.around().asked().stream().filter(a -> a.kind() != kind).toList();
        return conversation.withAround(conversation.around().withAsked(rest));
    }

    /// After everything that happens: what was answered, or cannot be any more, is not waited for.
    static Step settle(DeskState state, Stamped stamped) {
        var step = Step.of(state);
        for (var conversation : state.conversations()) {
            for (var asked : conversation.around().asked()) {
                step = step.then(s -> settle(s, conversation.id(), asked, stamped));
            }
        }
        return step;
    }

    private static Step settle(DeskState state, String id, Asked asked, Stamped stamped) {
        var conversation = state.conversation(id).orElse(null);
        if (conversation == null) {
            return Step.of(state);
        }
        if (isAnswered(conversation, asked)) {
            return Step.of(Conversations.replace(state, without(conversation, asked.kind())));
        }
        if (!state.link().isLive()) {
            return Step.of(Conversations.replace(state, interrupted(conversation, asked)));
        }
        if (asked.deadline() == null && conversation.synced()) {
            return again(state, conversation, asked, stamped);
        }
        var deadline = deadline(state, conversation, asked);
        return deadline == null || deadline.isAfter(stamped.at())
                ? Step.of(state)
                : Step.of(unanswered(state, conversation, asked, stamped));
    }

    private static boolean isAnswered(Conversation conversation, Asked asked) {
        return switch (asked.kind()) {
            case HOLD -> conversation.around().hold() != null;
            case RESUME -> conversation.around().hold() == null;
            case SKIP_WRAP_UP -> !(conversation.phase() instanceof Phase.WrapUp);
            case SAVE_WRAP_UP -> isEchoed(conversation, asked);
        };
    }

    private static boolean isEchoed(Conversation conversation, Asked asked) {
        var said = asked.wrapUp() == null ? null : Utterances.in(asked.wrapUp());
        return said != null
                && conversation
                        .transcript()
                        .said(said.id())
                        .filter(echo -> echo.delivery().isConfirmed())
                        .isPresent();
    }

    /// Only what was noted is not given up: it is the agent's work.
    private static Conversation interrupted(Conversation conversation, Asked asked) {
        return asked.kind() == Kind.SAVE_WRAP_UP
                ? with(conversation, new Asked(asked.kind(), asked.wrapUp(), null))
                : without(conversation, asked.kind());
    }

    private static Step again(
            DeskState state, Conversation conversation, Asked asked, Stamped stamped) {
        var me = state.me();
        var event = asked.wrapUp();
        if (me == null || event == null || !WrapUps.mayWrapUp(state, conversation)) {
            return Step.of(unanswered(state, conversation, asked, stamped));
        }
        var sent = new Asked(asked.kind(), event, stamped.at().plus(PATIENCE));
        var said = Utterances.in(event);
        var kept = said == null ? state : SettingAside.saved(state, conversation.id(), said.id());
        return Step.of(
                Conversations.replace(kept, with(conversation, sent)),
                new Effect.Emit(WrapUps.command(me, conversation, event)));
    }

    /// When the desk stops waiting for an answer; null when it has no link to wait on.
    static @Nullable Instant deadline(DeskState state, Conversation conversation, Asked asked) {
        if (asked.deadline() != null) {
            return asked.deadline();
        }
        return state.link() instanceof Link.Live(var since) && !conversation.synced()
                ? since.plus(Resync.RETOLD_TIMEOUT)
                : null;
    }

    private static DeskState unanswered(
            DeskState state, Conversation conversation, Asked asked, Stamped stamped) {
        var name = conversation.customerName();
        return givenUp(state, conversation, asked, stamped, Notice.Kind.NO_ANSWER, name);
    }

    /// `errors`: they name no conversation, so they are about the one that has waited longest.
    ///
    /// @return null where nothing of that name was asked
    static @Nullable DeskState refused(
            DeskState state, ServerEvent.Failed failed, Stamped stamped) {
        var kinds = kinds(failed.task());
        var kind = Notice.Kind.REFUSED;
        var words = failed.message();
        return state.conversations().stream()
                .flatMap(Asking::sent)
                .filter(one -> kinds.contains(one.asked.kind()))
                .min(Comparator.comparing(Sent::until))
                .map(one -> givenUp(state, one.conversation, one.asked, stamped, kind, words))
                .orElse(null);
    }

    /// What was asked over the present link. All are waited for equally long.
    private record Sent(Conversation conversation, Asked asked, Instant until) {}

    private static Stream<Sent> sent(Conversation conversation) {
        return conversation.around().asked().stream()
                .flatMap(asked ->
                        Stream.ofNullable(asked.deadline())
                                .map(until -> new Sent(conversation, asked, until)));
    }

    private static List<Kind> kinds(String task) {
        return switch (task.strip().toLowerCase(Locale.ROOT)) {
            case "pauseconversation" -> List.of(Kind.HOLD);
            case "resumeconversation" -> List.of(Kind.RESUME);
            case "closewrapup", "wrap_up_closed" -> List.of(Kind.SAVE_WRAP_UP, Kind.SKIP_WRAP_UP);
            default -> List.of();
        };
    }

    /// What is over by the clock needs no server to say so.
    private static DeskState givenUp(
            DeskState state,
            Conversation conversation,
            Asked asked,
            Stamped stamped,
            Notice.Kind kind,
            String detail) {
        var rest = without(conversation, asked.kind());
        var id = conversation.id();
        if (asked.kind() == Kind.RESUME && Holds.isOver(conversation, stamped.at())) {
            return Conversations.replace(state, rest.withAround(rest.around().withHold(null)));
        }
        if (asked.kind() == Kind.SKIP_WRAP_UP && WrapUps.isOver(conversation, stamped.at())) {
            return Conversations.remove(state, id);
        }
        var open = Conversations.replace(state, rest);
        var next = asked.kind() == Kind.SAVE_WRAP_UP ? SettingAside.notSaved(open, id) : open;
        return Notices.add(next, stamped, kind, id, asked.kind().name(), detail);
    }
}
