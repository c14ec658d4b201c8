package org.agentdesk.core.machine;

import java.util.Locale;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;

/// Transfer, conference and consultation.
///
/// | role | transfer, conference, consult | hand over to, or keep, the consulted agent |
/// |---|---|---|
/// | PRIMARY | asked | asked, if that agent is consulting (ASSISTANT) |
/// | any other | not possible | not possible |
///
/// The server answers with events: after a transfer topicUnsubscription, after a conference or
/// consultation participants.
final class Assistances {

    private static final int LONGEST_NOTE = 1000;

    private Assistances() {}

    static Step ask(DeskState state, Command.Assist assist, Stamped stamped) {
        var id = assist.conversationId();
        var conversation = state.conversation(id).orElse(null);
        if (conversation == null || !mayAsk(state, conversation)) {
            return Notices.notPossible(state, stamped, id, assist.kind().name());
        }
        return Step.of(
                state,
                new Effect.Emit(
                        new ClientCommand.Assist(
                                assist.kind(),
                                conversation.currentSession().orElseThrow(),
                                conversation.mine(),
                                assist.target(),
                                shortened(assist.note()))));
    }

    private static String shortened(String note) {
        int end =
                note.offsetByCodePoints(
                        0, Math.min(LONGEST_NOTE, note.codePointCount(0, note.length())));
        return note.substring(0, end);
    }

    private static boolean mayAsk(DeskState state, Conversation conversation) {
        return state.link().isLive() && conversation.isServed();
    }

    static Step handOver(DeskState state, Command.HandOver handOver, Stamped stamped) {
        var id = handOver.conversationId();
        var conversation = state.conversation(id).orElse(null);
        if (conversation == null
                || !mayAsk(state, conversation)
                || !isConsulting(conversation, handOver.agentId())) {
            return Notices.notPossible(state, stamped, id, "HAND_OVER");
        }
        return Step.of(state, new Effect.Emit(command(conversation, handOver)));
    }

    private static ClientCommand command(Conversation conversation, Command.HandOver handOver) {
        var session = conversation.currentSession().orElseThrow();
        return handOver.stay()
                ? new ClientCommand.ConsultConference(
                        session, conversation.mine(), handOver.agentId())
                : new ClientCommand.ConsultTransfer(
                        conversation.id(), session, conversation.mine(), handOver.agentId());
    }

    private static boolean isConsulting(Conversation conversation, String agentId) {
        return conversation.participants().stream()
                .filter(p -> p.userId().equals(agentId))
                .map(Participant::role)
                .anyMatch(role -> role == Role.ASSISTANT);
    }

    static Step placed(DeskState state, String action, Stamped stamped) {
        var kind = Notice.Kind.ASSISTANCE_PLACED;
        return Step.of(
                Notices.add(state, stamped, kind, null, action.toLowerCase(Locale.ROOT), ""));
    }

    static Step assigned(
            DeskState state, ServerEvent.AssistanceAssigned assigned, Stamped stamped) {
        return Step.of(
                Notices.add(
                        state,
                        stamped,
                        Notice.Kind.ASSISTANCE_ASSIGNED,
                        assigned.conversationId(),
                        assigned.type(),
                        assigned.agentName()));
    }

    static Step transferred(DeskState state, String id, @Nullable String taskId, Stamped stamped) {
        var conversation = state.conversation(id).orElse(null);
        if (conversation == null) {
            return Step.of(state);
        }
        var next =
                taskId == null
                        ? state
                        : Conversations.replace(state, conversation.withTaskId(taskId));
        var kind = Notice.Kind.CONSULT_TRANSFERRED;
        return Step.of(Notices.add(next, stamped, kind, id, conversation.customerName(), ""));
    }
}
