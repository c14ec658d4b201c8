package org.agentdesk.core.model;

import java.time.Instant;
import java.util.Optional;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.RoomInfo;
import org.jspecify.annotations.Nullable;

/// A request that rings (`taskRequest`).
///
/// @param taskId opaque, sent back verbatim
/// @param direction INBOUND, DIRECT_TRANSFER, CONSULT … upper case; `""` when the server did not
///   say
/// @param queue the name of the queue; null when there is none
/// @param note what the agent who transferred wrote; null when there is none
/// @param requestedBy who transferred, asked for a conference or consults; null for a customer
/// @param session null when the server sent none: the request can still be accepted
/// @param offeredAt when it began to ring
/// @param ringsUntil when it will be taken away; null where that is neither configured nor learned
public record Offer(
        String conversationId,
        String taskId,
        String direction,
        @Nullable String queue,
        @Nullable String note,
        @Nullable String requestedBy,
        @Nullable ChannelSession session,
        @Nullable RoomInfo room,
        Instant offeredAt,
        @Nullable Instant ringsUntil,
        Phase phase) {

    /// How far the offer is.
    public sealed interface Phase {
        /// It rings.
        record Ringing() implements Phase {}

        /// It has rung far longer than it should and the server has not taken it back: it is heard
        /// no more, and can still be accepted, or dismissed.
        record Silent() implements Phase {}

        /// The agent accepted; the server has not answered.
        ///
        /// @param deadline when the desk stops waiting
        record Accepting(Instant deadline) implements Phase {}

        /// It is over, and shown a moment longer so that the agent sees how.
        ///
        /// @param until when it disappears
        record Gone(Outcome outcome, Instant until) implements Phase {}
    }

    /// How an offer ended.
    public enum Outcome {
        /// The conversation opened.
        ACCEPTED,
        /// Nobody accepted in time (RONA).
        EXPIRED,
        /// Taken back before its time: the customer left, or the system withdrew it.
        REVOKED,
        /// The agent accepted, but it was no longer to be had.
        LOST,
        /// The link was lost while it rang.
        UNKNOWN
    }

    /// What the agent has to know who takes it over; empty when no colleague sent it.
    public Optional<Brief> brief() {
        var by = requestedBy == null ? "" : requestedBy.strip();
        var why = note == null ? "" : note.strip();
        return by.isEmpty() && why.isEmpty()
                ? Optional.empty()
                : Optional.of(new Brief(direction, by, why));
    }

    /// The customer's name; `""` when the server named none.
    public String customerName() {
        return session == null || session.customer() == null ? "" : session.customer().name();
    }

    /// Whether it is a call, which this desk shows and does not handle.
    public boolean isCall() {
        return session != null && Calls.isCall(session);
    }

    /// Whether the offer rings.
    public boolean isRinging() {
        return phase instanceof Phase.Ringing;
    }

    /// Whether the offer can still be accepted.
    public boolean isOpen() {
        return phase instanceof Phase.Ringing || phase instanceof Phase.Silent;
    }

    public Offer in(Phase other) {
        return new Offer(
                conversationId,
                taskId,
                direction,
                queue,
                note,
                requestedBy,
                session,
                room,
                offeredAt,
                ringsUntil,
                other);
    }
}
