package org.agentdesk.core.model;

import java.time.Instant;
import java.util.Locale;
import org.agentdesk.core.cim.ChannelSession;
import org.jspecify.annotations.Nullable;

/// A customer's request in a pull-mode list.
///
/// @param id equals the conversation's id on present servers
/// @param listId the list it stands in
/// @param session null when the server sent none
/// @param at since when it waits
public record ListRequest(
        String id, String listId, Status status, @Nullable ChannelSession session, Instant at) {

    /// Where a request stands.
    public enum Status {
        /// Nobody has looked at it.
        CREATED,
        /// Somebody is in the conversation.
        ACTIVE,
        /// Nobody is in it any more.
        INACTIVE,
        /// Somebody wraps it up: not shown.
        WRAP_UP,
        /// The customer left: not shown.
        CUSTOMER_LEFT,
        /// It is over: not shown.
        CLOSING,
        /// A status this desk does not know: shown.
        UNKNOWN;

        /// The status for what the wire said, in any case.
        public static Status of(String wire) {
            try {
                return valueOf(wire.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                return UNKNOWN;
            }
        }

        /// Whether nobody is with the customer.
        public boolean waits() {
            return this != ACTIVE;
        }

        /// Whether a request of this status is to be seen.
        public boolean isShown() {
            return switch (this) {
                case CREATED, ACTIVE, INACTIVE, UNKNOWN -> true;
                case WRAP_UP, CUSTOMER_LEFT, CLOSING -> false;
            };
        }
    }

    /// The conversation that the request is for: that of its session where that says so.
    public String conversationId() {
        var named = session == null ? "" : session.source().get("conversationId").text();
        return named.isEmpty() ? id : named;
    }

    /// The customer's name; `""` when the server named none.
    public String customerName() {
        return session == null || session.customer() == null ? "" : session.customer().name();
    }
}
