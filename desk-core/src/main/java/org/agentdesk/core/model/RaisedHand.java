package org.agentdesk.core.model;

import java.time.Instant;

/// An agent asks for a supervisor in a conversation.
///
/// @param agentId `""` where the server told only the name
/// @param name as the server names the agent
/// @param until when it is not shown any more, unless it is raised again or put down before
public record RaisedHand(String agentId, String name, Instant until) {

    /// Whether it is the hand of this agent.
    public boolean isOf(Me me) {
        return agentId.isEmpty() ? name.equals(me.username()) : agentId.equals(me.id());
    }
}
