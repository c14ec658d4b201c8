package org.agentdesk.core.machine;

import java.util.HashMap;
import java.util.Locale;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.Notice;
import org.jspecify.annotations.Nullable;

/// Files on their way to the customer: brought to the server first, then sent as a message.
///
/// | message | input | next |
/// |---|---|---|
/// | – | SendFile | – , the file is looked at |
/// | – | it may be sent / may not | QUEUED, on its way to the server / – , and a notice |
/// | QUEUED | it is stored | sent like every message |
/// | QUEUED | it is not stored | FAILED, with the reason |
/// | FAILED, not stored | Retry | QUEUED, on its way to the server |
///
/// Until it is stored, the address in the message is that of the file on this computer. A lost link
/// does not matter to it: the message is sent after the conversation was told anew.
final class Files {

    private Files() {}

    /// Whether a message waits for its file.
    static boolean isLocal(Entry.Said said) {
        return !said.localFile().isEmpty();
    }

    static Step send(DeskState state, Command.SendFile send, Stamped stamped) {
        var id = send.conversationId();
        boolean possible = state.conversation(id).filter(Conversation::canSpeak).isPresent();
        return !possible
                ? refused(state, id, MessageDraft.of(send.path(), send.caption()), stamped)
                : Step.of(
                        state,
                        new Effect.InspectFile(
                                id,
                                send.messageId(),
                                send.path(),
                                send.caption(),
                                send.channelSessionId()));
    }

    private static Step refused(DeskState state, String id, MessageDraft what, Stamped stamped) {
        return SettingAside.refused(
                state, id, stamped, s -> SettingAside.tooLate(s, id, what, stamped));
    }

    static Step refused(DeskState state, Input.FileRefused refused, Stamped stamped) {
        var kind = Notice.Kind.FILE_REFUSED;
        var why = refused.why().name();
        return Step.of(
                Notices.add(state, stamped, kind, refused.conversationId(), why, refused.name()));
    }

    static Step inspected(DeskState state, Input.FileInspected file, Stamped stamped) {
        var me = state.me();
        var id = file.conversationId();
        var conversation = state.conversation(id).orElse(null);
        if (me == null || conversation == null || !conversation.canSpeak()) {
            return refused(state, id, MessageDraft.of(file.file(), file.caption()), stamped);
        }
        if (conversation.transcript().indexOfId(file.messageId()) >= 0) {
            return Step.of(state);
        }
        var draft = draft(body(file.caption(), file.file()), file.channelSessionId());
        var said = Outgoing.said(me, conversation, file.messageId(), draft, stamped);
        return Outbox.write(state, conversation, said, stamped);
    }

    /// A message that waits for its file: the file goes to the server first.
    static Step upload(DeskState state, String conversationId, Entry.Said said) {
        var file = ((Body.Media) said.message().body()).attachment();
        return Step.of(state, new Effect.StoreFile(conversationId, said.id(), file));
    }

    /// The kind of message by the beginning of the MIME type.
    private static Body body(String caption, Attachment file) {
        var type = file.mimeType().toLowerCase(Locale.ROOT);
        return switch (type.substring(0, Math.max(0, type.indexOf('/')))) {
            case "image" -> new Body.Image("", caption, file);
            case "video" -> new Body.Video("", caption, file);
            case "audio" -> new Body.Audio("", caption, file);
            default -> new Body.File("", caption, file);
        };
    }

    static Step progressed(DeskState state, Input.FileProgress progress) {
        var id = progress.conversationId();
        return isUploading(state, id, progress.messageId())
                ? Conversations.change(
                        state, id, c -> uploads(c, progress.messageId(), progress.percent()))
                : Step.of(state);
    }

    /// What is known of an upload; null when it is none any more.
    private static Conversation uploads(
            Conversation conversation, String messageId, @Nullable Integer percent) {
        var all = new HashMap<>(conversation.around().uploads());
        if (percent == null) {
            all.remove(messageId);
        } else {
            all.put(messageId, percent);
        }
        return conversation.withAround(conversation.around().withUploads(all));
    }

    /// The conversation without an upload that is over.
    static Conversation over(Conversation conversation, String messageId) {
        return conversation.around().uploads().containsKey(messageId)
                ? uploads(conversation, messageId, null)
                : conversation;
    }

    static Step stored(DeskState state, Input.FileStored stored, Stamped stamped) {
        var me = state.me();
        var id = stored.conversationId();
        var conversation = state.conversation(id).orElse(null);
        int index = waiting(conversation, stored.messageId());
        if (me == null || conversation == null || index < 0) {
            return Step.of(state);
        }
        var said = said(me, conversation, index, stored.mediaUrl(), stamped);
        var told = conversation.withTranscript(conversation.transcript().with(index, said));
        var ready = over(told, stored.messageId());
        return Sending.emit(Conversations.replace(state, ready), id, stored.messageId(), stamped);
    }

    private static Entry.Said said(
            Me me, Conversation conversation, int index, String mediaUrl, Stamped stamped) {
        var before = (Entry.Said) conversation.transcript().get(index);
        var media = (Body.Media) before.message().body();
        var local = media.attachment();
        var file = new Attachment(mediaUrl, local.mimeType(), local.size(), local.name(), "");
        var session = before.message().header().channelSessionId();
        var draft = draft(body(media.caption(), file), session);
        return Outgoing.said(me, conversation, before.id(), draft, stamped);
    }

    private static Draft draft(Body body, @Nullable String channelSessionId) {
        return new Draft(Outbound.of(body).through(channelSessionId), false);
    }

    static Step notStored(DeskState state, Input.FileNotStored failed, Stamped stamped) {
        var id = failed.conversationId();
        var conversation = state.conversation(id).orElse(null);
        int index = waiting(conversation, failed.messageId());
        if (conversation == null || index < 0) {
            return Step.of(state);
        }
        var said = ((Entry.Said) conversation.transcript().get(index)).failed(failed.why().name());
        var next =
                Conversations.replace(
                        state,
                        over(
                                conversation.withTranscript(
                                        conversation.transcript().with(index, said)),
                                failed.messageId()));
        var kind = Notice.Kind.MESSAGE_FAILED;
        return Step.of(Notices.add(next, stamped, kind, id, conversation.customerName(), ""));
    }

    /// The line of a message that waits for its file; -1 where there is none, such as one that was
    /// discarded meanwhile.
    private static int waiting(@Nullable Conversation conversation, String messageId) {
        if (conversation == null) {
            return -1;
        }
        int index = conversation.transcript().indexOfId(messageId);
        return index >= 0
                        && conversation.transcript().get(index) instanceof Entry.Said said
                        && said.delivery() == Delivery.QUEUED
                        && isLocal(said)
                ? index
                : -1;
    }

    /// Whether the file of a message is on its way to the server.
    static boolean isUploading(DeskState state, String conversationId, String messageId) {
        return waiting(state.conversation(conversationId).orElse(null), messageId) >= 0;
    }

    /// A failed one goes to the server again.
    static Step retry(DeskState state, Conversation conversation, int index, Entry.Said said) {
        var queued = said.with(Delivery.QUEUED, null);
        var next = conversation.withTranscript(conversation.transcript().with(index, queued));
        return upload(Conversations.replace(state, next), conversation.id(), queued);
    }
}
