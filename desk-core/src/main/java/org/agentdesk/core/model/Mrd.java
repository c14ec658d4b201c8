package org.agentdesk.core.model;

import java.time.Instant;

/// A media routing domain as the agent has it (`agentMrdStates[]`).
///
/// @param name CHAT, EMAIL … as administrators named it
/// @param stateName the state as the wire named it, for states this desk does not know
/// @param since when the state began
/// @param maxTasks how many tasks the agent may have in it at once; 0 when unknown
public record Mrd(
        String id, String name, MrdState state, String stateName, Instant since, int maxTasks) {}
