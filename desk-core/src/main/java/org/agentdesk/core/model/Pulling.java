package org.agentdesk.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// How the desk stands with pull-mode lists, beside the lists and their requests themselves.
///
/// @param offer whether it is known which lists there are
/// @param left the lists the agent is not subscribed to any more: what is still told of them is
///   late
/// @param ending the requests that the agent ended and that are still there
public record Pulling(Offer offer, Set<String> left, List<Ending> ending) {

    /// Nothing is known yet.
    public static final Pulling UNKNOWN = new Pulling(Offer.LOADING, Set.of(), List.of());

    public Pulling {
        left = Set.copyOf(left);
        ending = List.copyOf(ending);
    }

    /// Whether it is known which lists there are.
    public enum Offer {
        /// They are on their way.
        LOADING,
        KNOWN,
        /// They could not be read; they may be asked for again.
        FAILED,
        /// The server has no such service.
        NOT_OFFERED
    }

    /// A request that the agent ended.
    ///
    /// @param deadline when the desk stops waiting for it to go
    public record Ending(String requestId, Instant deadline) {}

    /// Whether a request is being ended.
    public boolean isEnding(String requestId) {
        return ending.stream().anyMatch(e -> e.requestId().equals(requestId));
    }

    public Pulling withOffer(Offer other) {
        return new Pulling(other, left, ending);
    }

    public Pulling withLeft(Set<String> other) {
        return new Pulling(offer, other, ending);
    }

    public Pulling withEnding(List<Ending> other) {
        return new Pulling(offer, left, other);
    }
}
