package org.agentdesk.core.cim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The header of a CIM message.
///
/// @param sender who wrote it; a CONNECTOR stands for the customer
/// @param at when it was sent; null when the wire carried none
/// @param intent REPLY_TO, UPDATE …; null for an ordinary message
/// @param originalMessageId the message that is replied to or edited; null otherwise
/// @param channelSessionId the session it belongs to; null when unknown
/// @param customer null in messages that monitors make
/// @param source the header as it came; for a message written here, what it has beyond the others
public record MessageHeader(
        Sender sender,
        @Nullable Instant at,
        @Nullable String intent,
        @Nullable String originalMessageId,
        @Nullable String channelSessionId,
        @Nullable Customer customer,
        Json.Obj source) {

    /// The id of the message in the outside channel, or of the one that is acted on there; null
    /// when the wire carried none.
    public @Nullable String providerMessageId() {
        return source.get("providerMessageId").textOrNull();
    }
}
