package org.agentdesk.simulator.centre;

import org.jspecify.annotations.Nullable;

/// Offers to a named agent, whatever the agent's MRDs say. Loop thread only.
public final class Offering {
    private final Centre centre;

    Offering(Centre centre) {
        this.centre = centre;
    }

    /// What became of an offer.
    public enum Outcome {
        OFFERED,
        UNKNOWN,
        /// The agent is logged out, without a connection, or in the conversation already.
        IMPOSSIBLE
    }

    /// An offer of an existing conversation.
    ///
    /// @param agent user name or id
    /// @param started whether the desk is to join by itself
    public record Offer(
            String agent,
            Direction direction,
            boolean started,
            @Nullable String note,
            @Nullable String requestedBy) {}

    /// Offers an open conversation to an agent.
    public Outcome offer(String conversationId, Offer offer) {
        var conversation = centre.active(conversationId);
        var agent = centre.agentNamed(offer.agent());
        if (conversation == null || agent == null) {
            return Outcome.UNKNOWN;
        }
        boolean there =
                conversation.participant(agent).isPresent()
                        || conversation.offerTo(agent).isPresent();
        if (there || !isReachable(agent)) {
            return Outcome.IMPOSSIBLE;
        }
        var note = offer.note();
        var by = offer.requestedBy();
        var request = request(conversation, agent, offer.direction(), by, note);
        centre.routing().offerTo(agent, conversation, request.started(offer.started()));
        return Outcome.OFFERED;
    }

    /// Whether an agent of that name or id is signed in and connected.
    public boolean isReachable(String name) {
        var agent = centre.agentNamed(name);
        return agent != null && isReachable(agent);
    }

    private static boolean isReachable(Agent agent) {
        return agent.isLoggedIn() && agent.isConnected();
    }

    void offer(Conversation conversation, Agent agent, Direction direction, boolean started) {
        var request = request(conversation, agent, direction, null, null);
        centre.routing().offerTo(agent, conversation, request.started(started));
    }

    private static Task.Request request(
            Conversation conversation,
            Agent agent,
            Direction direction,
            @Nullable String by,
            @Nullable String note) {
        var mrdId = conversation.customer().channelType().mrdId();
        return new Task.Request(direction, mrdId, null, agent, by, note);
    }
}
