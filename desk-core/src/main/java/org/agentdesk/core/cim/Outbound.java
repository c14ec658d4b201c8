package org.agentdesk.core.cim;

import org.jspecify.annotations.Nullable;

/// What is to be said to a customer, before the desk addresses it: id, sender, time, room and
/// channel data are the desk's.
///
/// @param body what is said; one without a source is written as its record says, one with a source
///   goes out exactly as its source (so may a type that no record exists for, as [Body.Unknown])
/// @param intent `REPLY_TO`, `UPDATE` …; null for an ordinary message (CIM message header)
/// @param originalMessageId the message that is answered or changed; null for none
/// @param providerMessageId the id of that message in the outside channel, which actions on
///   comments need; null for none
/// @param channelSessionId the channel session to say it through; null for the current one
public record Outbound(
        Body body,
        @Nullable String intent,
        @Nullable String originalMessageId,
        @Nullable String providerMessageId,
        @Nullable String channelSessionId) {

    /// An ordinary message through the current channel session.
    public static Outbound of(Body body) {
        return new Outbound(body, null, null, null, null);
    }

    /// Plain text.
    public static Outbound of(String text) {
        return of(new Body.Plain(text));
    }

    /// An answer: it has an id of its own and names what it answers.
    public static Outbound reply(Body body, String toMessageId) {
        return new Outbound(body, "REPLY_TO", toMessageId, null, null);
    }

    /// The same in plain text.
    public static Outbound reply(String text, String toMessageId) {
        return reply(new Body.Plain(text), toMessageId);
    }

    /// A new wording of a message that was sent.
    public static Outbound edit(String text, String messageId) {
        return new Outbound(new Body.Plain(text), "UPDATE", messageId, null, null);
    }

    /// Whether it is nothing but text, which an agent can reword.
    public boolean isText() {
        return body instanceof Body.Plain;
    }

    /// The same, about a message that the outside channel knows by an id of its own.
    public Outbound about(@Nullable String otherProviderMessageId) {
        return new Outbound(
                body, intent, originalMessageId, otherProviderMessageId, channelSessionId);
    }

    /// The same through a channel session.
    public Outbound through(@Nullable String otherChannelSessionId) {
        return new Outbound(
                body, intent, originalMessageId, providerMessageId, otherChannelSessionId);
    }
}
