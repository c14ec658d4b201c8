package org.agentdesk.core.model;

import org.agentdesk.core.cim.Body;

/// A message of the agent as it is kept until the server has it.
///
/// @param conversationId the only conversation it is ever sent to
/// @param customer the customer's name when it was written, to speak of it when the conversation is
///   gone; may be `""`
/// @param said the message; its delivery is SENDING when it may have been sent, QUEUED when it was
///   not, FAILED when the agent has to decide
public record KeptMessage(String conversationId, String customer, Entry.Said said) {

    /// The message's own id.
    public String id() {
        return said.id();
    }

    /// Its words and its file, as they were before it was sent.
    public MessageDraft draft() {
        var body = said.message().body();
        return body instanceof Body.Media media
                ? MessageDraft.of(media.attachment(), media.caption())
                : new MessageDraft(body.text(), null);
    }

    public KeptMessage with(Entry.Said other) {
        return new KeptMessage(conversationId, customer, other);
    }
}
