package org.agentdesk.core.machine;

import java.time.Duration;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.wire.ClientCommand;

/// The agent's own messages: queued, sent once, confirmed by their echo.
///
/// | delivery | input | next |
/// |---|---|---|
/// | – | written, then stored: in step with the server / not | SENDING / QUEUED |
/// | QUEUED, UNCONFIRMED | onTopicData without it / with it | SENDING / SENT |
/// | QUEUED | the first agentPresence, or a leave that came to nothing | SENDING |
/// | SENDING | echo / link lost / no echo in time | SENT / UNCONFIRMED / FAILED |
/// | FAILED, no echo came | echo / Retry / Discard | SENT / SENDING / – |
/// | SENT | customer has it / has read it / channel refuses it | DELIVERED / SEEN / FAILED |
/// | SEEN | anything but a refusal | SEEN |
/// | FAILED, the channel refused it | echo told again / Retry / Discard | FAILED / SENDING / – |
final class Sending {

    private static final Duration ECHO_TIMEOUT = Duration.ofSeconds(15);

    private Sending() {}

    static Step send(DeskState state, Command.Send send, Stamped stamped) {
        var draft = new Draft(send.what(), false);
        return write(state, send.conversationId(), send.messageId(), draft, stamped);
    }

    /// Only agents see it, whatever the role of who sends it.
    static Step whisper(DeskState state, Command.Whisper whisper, Stamped stamped) {
        return write(
                state,
                whisper.conversationId(),
                whisper.messageId(),
                Draft.whisper(whisper.text(), whisper.replyTo()),
                stamped);
    }

    private static Step write(
            DeskState state, String id, String messageId, Draft draft, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(id).orElse(null);
        if (conversation == null || me == null || !mayWrite(conversation, draft)) {
            return SettingAside.refused(
                    state, id, stamped, s -> SettingAside.tooLate(s, id, draft, stamped));
        }
        if (draft.isBlank() || conversation.transcript().indexOfId(messageId) >= 0) {
            return Step.of(state);
        }
        var said = Outgoing.said(me, conversation, messageId, draft, stamped);
        return Outbox.write(state, conversation, said, stamped);
    }

    /// Decided by the role alone. Where nobody else is there to see a whisper, it is refused rather
    /// than told to the customer.
    private static boolean mayWrite(Conversation conversation, Draft draft) {
        return draft.whisper()
                ? conversation.canWhisper() && conversation.hasColleagues()
                : conversation.canSpeak();
    }

    /// What was written to a customer who has left meanwhile goes too: the server refuses it, and
    /// the agent sees that instead of a message that waits for ever.
    private static boolean mayStillWrite(Conversation conversation, Entry.Said said) {
        return said.whisper() ? conversation.canWhisper() : conversation.isLed();
    }

    /// Sends a message if the conversation is in step with the server, else leaves it queued.
    static Step emit(DeskState state, String conversationId, String messageId, Stamped stamped) {
        var me = state.me();
        var conversation = state.conversation(conversationId).orElseThrow();
        int index = conversation.transcript().indexOfId(messageId);
        if (me == null || !(conversation.transcript().get(index) instanceof Entry.Said said)) {
            return Step.of(state);
        }
        if (said.delivery() == Delivery.FAILED && Files.isLocal(said)) {
            return Files.retry(state, conversation, index, said);
        }
        if (!mayGo(state, conversation, said)) {
            return Step.of(put(state, conversation, index, said.with(Delivery.QUEUED, null)));
        }
        var sending = said.with(Delivery.SENDING, stamped.at().plus(ECHO_TIMEOUT));
        return Step.of(
                put(state, conversation, index, sending),
                new Effect.Emit(
                        new ClientCommand.Publish(
                                me.id(), conversationId, conversation.room(), said.event())));
    }

    /// What had to wait and may go now goes: it was written before the first agentPresence, or
    /// became ready while the agent was about to leave and then did not.
    static Step due(DeskState state, String conversationId, String messageId, Stamped stamped) {
        boolean due =
                state.conversation(conversationId)
                        .filter(c ->
                                c.transcript()
                                        .said(messageId)
                                        .filter(s -> s.delivery() == Delivery.QUEUED)
                                        .filter(s -> mayGo(state, c, s))
                                        .isPresent())
                        .isPresent();
        return due ? emit(state, conversationId, messageId, stamped) : Step.of(state);
    }

    /// Whether a message could be sent this moment.
    static boolean mayGo(DeskState state, Conversation conversation, Entry.Said said) {
        return state.link().isLive()
                && !Files.isLocal(said)
                && conversation.synced()
                && mayStillWrite(conversation, said);
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
        if (state.conversation(conversationId).isEmpty()) {
            return Outbox.discard(state, messageId);
        }
        boolean discardable =
                isOwn(state, conversationId, messageId, Delivery.FAILED)
                        || isOwn(state, conversationId, messageId, Delivery.QUEUED);
        if (!discardable) {
            return Step.of(state);
        }
        boolean uploading = Files.isUploading(state, conversationId, messageId);
        return Conversations.change(
                        state,
                        conversationId,
                        c ->
                                Files.over(
                                        c.withTranscript(
                                                c.transcript()
                                                        .without(e -> e.id().equals(messageId))),
                                        messageId))
                .then(s -> uploading ? Step.of(s, new Effect.CancelUpload(messageId)) : Step.of(s));
    }

    private static boolean isOwn(
            DeskState state, String conversationId, String messageId, Delivery delivery) {
        return state.conversation(conversationId)
                .flatMap(c -> c.transcript().said(messageId))
                .filter(s -> s.author().kind() == Author.Kind.ME && s.delivery() == delivery)
                .isPresent();
    }
}
