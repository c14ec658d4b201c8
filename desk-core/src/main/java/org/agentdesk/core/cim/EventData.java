package org.agentdesk.core.cim;

import org.jspecify.annotations.Nullable;

/// What a [CimEvent] carries, by its name.
public sealed interface EventData {

    /// A message: something said, a delivery notice, a typing indicator.
    record Message(CimMessage message) implements EventData {}

    /// A participant came, went or changed role (AGENT_SUBSCRIBED, AGENT_UNSUBSCRIBED,
    /// PARTICIPANT_ROLE_CHANGED).
    ///
    /// @param reason the server's reason; usually null
    record ParticipantChange(Participant participant, @Nullable String reason)
            implements EventData {}

    /// A channel session started, ended, expired or changed (CHANNEL_SESSION_*).
    record SessionChange(ChannelSession session) implements EventData {}

    /// The conversation's customer is another one now (ASSOCIATED_CUSTOMER_CHANGED).
    record CustomerChange(Customer customer) implements EventData {}

    /// Anything else, as it came; [Json.Null] when the event carried nothing.
    record Other(Json json) implements EventData {}
}
