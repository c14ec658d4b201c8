package org.agentdesk.core.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.AssistRequest;
import org.agentdesk.core.model.AssistRequest.Kind;
import org.agentdesk.core.model.AssistRequest.Stage;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.OwnRecord;
import org.agentdesk.core.wire.ServerEvent;

/// Asking for a transfer, a conference or a consultation, and what to do with who advises.
///
/// | role | transfer, conference, consult | hand over to, or keep, the consulted agent |
/// |---|---|---|
/// | PRIMARY, with the scope | asked | asked, if that agent is consulting (ASSISTANT) |
/// | PRIMARY, without it | not possible | not possible |
/// | any other | not possible | not possible |
///
/// Handing over is a transfer, and letting join a conference: they need the same scopes. What was
/// asked is kept until it is seen to be over, see [Requests] and [Answers].
final class Assistances {

    private static final int LONGEST_NOTE = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Assistances() {}

    static Step ask(DeskState state, Command.Assist assist, Stamped stamped) {
        var id = assist.conversationId();
        var me = state.me();
        var conversation = state.conversation(id).orElse(null);
        var kind = Kind.of(assist.kind());
        var request = request(id, kind, assist.target(), assist.note(), stamped);
        if (me == null || conversation == null || !mayAsk(state, me, conversation, assist.kind())) {
            return notPossible(state, request, stamped, assist.kind().name());
        }
        return Step.of(
                with(state, request),
                new Effect.Emit(
                        new ClientCommand.Assist(
                                assist.kind(),
                                conversation.currentSession().orElseThrow(),
                                own(conversation, me, stamped),
                                assist.target(),
                                shortened(assist.note()))));
    }

    private static AssistRequest request(
            String conversationId,
            Kind kind,
            Assistance.Target target,
            String note,
            Stamped stamped) {
        var asked = new Stage.Asked(stamped.at().plus(PATIENCE));
        return new AssistRequest(
                stamped.fresh(), conversationId, kind, target, note, stamped.at(), asked);
    }

    /// What could not be asked is kept with its note, for the next try.
    private static Step notPossible(
            DeskState state, AssistRequest request, Stamped stamped, String what) {
        var kept =
                state.conversation(request.conversationId()).isEmpty()
                        ? state
                        : with(state, request.at(new Stage.Ended(AssistRequest.End.NOT_SENT, "")));
        return Notices.notPossible(kept, stamped, request.conversationId(), what);
    }

    /// What is asked anew takes the place of what ended before.
    private static DeskState with(DeskState state, AssistRequest request) {
        var requests = new ArrayList<>(state.assists());
        requests.removeIf(r ->
                !r.isOpen()
                        && r.kind() == request.kind()
                        && r.conversationId().equals(request.conversationId()));
        requests.add(request);
        return state.withAssists(requests);
    }

    private static String shortened(String note) {
        int end =
                note.offsetByCodePoints(
                        0, Math.min(LONGEST_NOTE, note.codePointCount(0, note.length())));
        return note.substring(0, end);
    }

    private static boolean mayAsk(
            DeskState state, Me me, Conversation conversation, Assistance kind) {
        return state.link().isLive() && conversation.isServed() && Rights.of(me).asksFor(kind);
    }

    /// The own record, as the server told it; one that it never told is made.
    private static Participant own(Conversation conversation, Me me, Stamped stamped) {
        var told = conversation.mine();
        return told != null
                ? told
                : OwnRecord.of(
                        me, stamped.freshId("participant"), conversation.role(), conversation.id());
    }

    static Step handOver(DeskState state, Command.HandOver handOver, Stamped stamped) {
        var id = handOver.conversationId();
        var me = state.me();
        var conversation = state.conversation(id).orElse(null);
        var scope = handOver.stay() ? Assistance.CONFERENCE : Assistance.TRANSFER;
        if (me == null
                || conversation == null
                || !mayAsk(state, me, conversation, scope)
                || !isConsulting(conversation, handOver.agentId())) {
            return Notices.notPossible(state, stamped, id, "HAND_OVER");
        }
        var kind = handOver.stay() ? Kind.LET_JOIN : Kind.HAND_OVER;
        var target = new Assistance.Target.Agent(handOver.agentId());
        var request = request(id, kind, target, "", stamped);
        var mine = own(conversation, me, stamped);
        return Step.of(
                with(state, request), new Effect.Emit(command(conversation, mine, handOver)));
    }

    private static ClientCommand command(
            Conversation conversation, Participant mine, Command.HandOver handOver) {
        var session = conversation.currentSession().orElseThrow();
        return handOver.stay()
                ? new ClientCommand.ConsultConference(session, mine, handOver.agentId())
                : new ClientCommand.ConsultTransfer(
                        conversation.id(), session, mine, handOver.agentId());
    }

    private static boolean isConsulting(Conversation conversation, String agentId) {
        return conversation.participants().stream()
                .anyMatch(p -> p.advises() && p.userId().equals(agentId));
    }

    /// The server does not say for which conversation.
    static Step placed(DeskState state, String action, Stamped stamped) {
        var word = action.toLowerCase(Locale.ROOT);
        var request = Answers.placed(state, word);
        var about = request == null ? null : request.conversationId();
        var next = request == null ? state : Answers.placed(state, request, stamped);
        var kind = Notice.Kind.ASSISTANCE_PLACED;
        return Step.of(Notices.add(next, stamped, kind, about, word, ""));
    }

    static Step assigned(
            DeskState state, ServerEvent.AssistanceAssigned assigned, Stamped stamped) {
        return Step.of(
                Notices.add(
                        Answers.assigned(state, assigned, stamped),
                        stamped,
                        Notice.Kind.ASSISTANCE_ASSIGNED,
                        assigned.conversationId(),
                        assigned.type(),
                        assigned.agentName()));
    }

    /// Both sides are told: who hands over, and who has the conversation now.
    static Step transferred(DeskState state, ServerEvent.ConsultTransferred told, Stamped stamped) {
        var conversation = state.conversation(told.conversationId()).orElse(null);
        if (conversation == null) {
            return Step.of(state);
        }
        boolean mine = isMine(state, told);
        var task = told.taskId();
        var settled = Answers.handedOver(state, conversation, told.agentId(), stamped);
        var next =
                task == null || !mine
                        ? settled
                        : Conversations.replace(settled, conversation.withTaskId(task));
        var kind = mine ? Notice.Kind.IN_CHARGE : Notice.Kind.CONSULT_TRANSFERRED;
        return Step.of(
                Notices.add(
                        next, stamped, kind, conversation.id(), conversation.customerName(), ""));
    }

    /// Servers that do not say who has it tell it last to who does: somebody who asked for nothing.
    private static boolean isMine(DeskState state, ServerEvent.ConsultTransferred told) {
        var me = state.me();
        return told.agentId().isEmpty()
                ? state.assists().stream()
                        .noneMatch(r ->
                                r.kind() == Kind.HAND_OVER
                                        && r.conversationId().equals(told.conversationId()))
                : me != null && me.id().equals(told.agentId());
    }
}
