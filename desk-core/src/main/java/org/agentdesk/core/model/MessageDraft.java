package org.agentdesk.core.model;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import org.agentdesk.core.cim.Attachment;
import org.jspecify.annotations.Nullable;

/// What the agent has written into the composer and not sent, with all that goes with it.
///
/// @param text as typed
/// @param about the message it answers or rewords; null for none
/// @param aside the text that was being written before a message was taken up to be reworded
/// @param files the files that go with it, as paths on this computer, in their order
/// @param sessionId the channel session the agent chose; null for the current one
/// @param customer the customer's name, to speak of it when the conversation is gone; `""` until
///   the desk keeps it
/// @param whisper whether only colleagues may see it
/// @param forms what was filled in in forms, beside the text
public record MessageDraft(
        String text,
        @Nullable About about,
        String aside,
        List<String> files,
        @Nullable String sessionId,
        String customer,
        boolean whisper,
        List<FormDraft> forms) {

    /// What a draft is to a message.
    public enum How {
        /// An answer.
        REPLY,
        /// A new wording of the agent's own message.
        EDIT
    }

    /// The message that a draft is about.
    ///
    /// @param author the name to show for who wrote it; may be `""`
    /// @param line what it says, in one line; may be `""`
    /// @param sessionId the channel session it went through; null when unknown
    public record About(
            How how, String messageId, String author, String line, @Nullable String sessionId) {}

    /// Nothing written, nothing quoted.
    public static final MessageDraft NONE = new MessageDraft("", null);

    public MessageDraft {
        files = List.copyOf(files);
        forms = List.copyOf(forms);
    }

    /// For the customer.
    public MessageDraft(
            String text,
            @Nullable About about,
            String aside,
            List<String> files,
            @Nullable String sessionId,
            String customer) {
        this(text, about, aside, files, sessionId, customer, false, List.of());
    }

    /// A text alone.
    ///
    /// @param replyTo the id of the message it answers; null when it answers none
    public MessageDraft(String text, @Nullable String replyTo) {
        this(
                text,
                replyTo == null ? null : new About(How.REPLY, replyTo, "", "", null),
                "",
                List.of(),
                null,
                "");
    }

    /// A file alone, with its caption.
    public static MessageDraft of(String path, String caption) {
        return new MessageDraft(caption, null, "", List.of(path), null, "");
    }

    /// The same for a file that was looked at.
    public static MessageDraft of(Attachment file, String caption) {
        try {
            return of(Path.of(URI.create(file.mediaUrl())).toString(), caption);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return of(file.mediaUrl(), caption); // it is not on this computer; its name tells
        }
    }

    /// The id of the message it answers; null when it answers none.
    public @Nullable String replyTo() {
        return about != null && about.how() == How.REPLY ? about.messageId() : null;
    }

    /// Whether there is nothing to keep.
    public boolean isEmpty() {
        return text.isEmpty()
                && about == null
                && aside.isEmpty()
                && files.isEmpty()
                && sessionId == null
                && !whisper
                && forms.isEmpty();
    }

    /// Whether the agent would miss it: there are words or files.
    public boolean isMissed() {
        return !text.isBlank()
                || !aside.isBlank()
                || !files.isEmpty()
                || forms.stream().anyMatch(FormDraft::isMissed);
    }

    /// The same, for colleagues only or for the customer.
    public MessageDraft withWhisper(boolean other) {
        return new MessageDraft(text, about, aside, files, sessionId, customer, other, forms);
    }

    /// The same with the name of the customer.
    public MessageDraft withCustomer(String name) {
        return new MessageDraft(text, about, aside, files, sessionId, name, whisper, forms);
    }

    /// The same with other forms.
    public MessageDraft withForms(List<FormDraft> others) {
        return new MessageDraft(text, about, aside, files, sessionId, customer, whisper, others);
    }

    /// What is left of it once a message is kept: a text is either a draft or a message. Were it
    /// both for the moment in which the program dies, the agent would find it in the composer and
    /// send it once more. What stands in forms is nothing of a text, and stays.
    public MessageDraft without(KeptMessage message) {
        return isSaidBy(message) ? NONE.withCustomer(customer).withForms(forms) : this;
    }

    private boolean isSaidBy(KeptMessage message) {
        return !text.isBlank()
                && aside.isBlank()
                && files.isEmpty()
                && message.said().delivery() != Delivery.FAILED
                && text.strip().equals(message.said().message().body().text().strip());
    }
}
