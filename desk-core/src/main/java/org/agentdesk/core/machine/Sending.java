package org.agentdesk.core.machine;

import java.time.Duration;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.wire.ClientCommand;

/// The agent's own messages: queued, sent once, confirmed by their echo.
final class Sending {

    private static final Duration ECHO_TIMEOUT = Duration.ofSeconds(15);

    private Sending() {}

    static Step send(DeskState state, Command.Send send, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(send.conversationId()).orElse(null);
        if (conversation == null || me == null || !conversation.canSpeak()) {
            var kind = Notice.Kind.NOT_POSSIBLE;
            return Step.of(Notices.add(state, stamped, kind, send.conversationId(), "SEND", ""));
        }
        if (send.text().isBlank() || conversation.transcript().indexOfId(send.messageId()) >= 0) {
            return Step.of(state);
        }
        var said = Outgoing.text(me, conversation, send.messageId(), send.text(), stamped);
        var queued =
                Attention.said(
                        conversation.withTranscript(conversation.transcript().plus(said)), said);
        return emit(Conversations.replace(state, queued), conversation.id(), said.id(), stamped);
    }

    /// Sends a message if the conversation is in step with the server, else leaves it queued.
    static Step emit(DeskState state, String conversationId, String messageId, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(conversationId).orElseThrow();
        int index = conversation.transcript().indexOfId(messageId);
        if (me == null || !(conversation.transcript().get(index) instanceof Entry.Said said)) {
            return Step.of(state);
        }
        if (!state.link().isLive() || !conversation.synced() || !conversation.canSpeak()) {
            return Step.of(put(state, conversation, index, said.with(Delivery.QUEUED, null)));
        }
        var sending = said.with(Delivery.SENDING, stamped.at().plus(ECHO_TIMEOUT));
        return Step.of(
                put(state, conversation, index, sending),
                new Effect.Emit(
                        new ClientCommand.Publish(
                                me.id(), conversationId, conversation.room(), said.event())));
    }

    private static DeskState put(
            DeskState state, Conversation conversation, int index, Entry.Said said) {
        return Conversations.replace(
                state, conversation.withTranscript(conversation.transcript().with(index, said)));
    }

    /// Only what failed is tried again; its id stays, so that the server can tell.
    static Step retry(DeskState state, String conversationId, String messageId, Stamped stamped) {
        return isOwn(state, conversationId, messageId, Delivery.FAILED)
                ? emit(state, conversationId, messageId, stamped)
                : Step.of(state);
    }

    /// What the server may already have cannot be taken back.
    static Step discard(DeskState state, String conversationId, String messageId) {
        boolean discardable =
                isOwn(state, conversationId, messageId, Delivery.FAILED)
                        || isOwn(state, conversationId, messageId, Delivery.QUEUED);
        return discardable
                ? Conversations.change(
                        state,
                        conversationId,
                        c ->
                                c.withTranscript(
                                        c.transcript().without(e -> e.id().equals(messageId))))
                : Step.of(state);
    }

    private static boolean isOwn(
            DeskState state, String conversationId, String messageId, Delivery delivery) {
        return state.conversation(conversationId)
                .map(Conversation::transcript)
                .filter(t -> t.indexOfId(messageId) >= 0)
                .map(t -> t.get(t.indexOfId(messageId)))
                .filter(e -> e instanceof Entry.Said said && said.delivery() == delivery)
                .isPresent();
    }
}
