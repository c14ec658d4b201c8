package org.agentdesk.core.model;

import org.jspecify.annotations.Nullable;

/// What the agent has written into the composer and not sent.
///
/// @param text as typed
/// @param replyTo the id of the message it quotes; null when it quotes none
/// @param whisper whether only colleagues may see it
public record MessageDraft(String text, @Nullable String replyTo, boolean whisper) {

    /// Nothing written, nothing quoted.
    public static final MessageDraft NONE = new MessageDraft("", null);

    /// For the customer.
    public MessageDraft(String text, @Nullable String replyTo) {
        this(text, replyTo, false);
    }

    /// The same, for colleagues only or for the customer.
    public MessageDraft withWhisper(boolean other) {
        return new MessageDraft(text, replyTo, other);
    }

    /// Whether there is nothing to keep.
    public boolean isEmpty() {
        return text.isEmpty() && replyTo == null;
    }
}
