package org.agentdesk.ui.assist;

import org.agentdesk.core.model.Assistance;

/// Whom the agent could ask: a line of the list.
///
/// @param ask what the desk is asked with
/// @param name the queue's or the agent's name
/// @param detail how many agents there are, or the agent's state and queue
/// @param agent whether it is a single agent
/// @param available whether somebody would be there to take it; else it cannot be chosen
public record Target(
        Assistance.Target ask, String name, String detail, boolean agent, boolean available) {}
