package org.agentdesk.core.model;

import java.time.Instant;

/// The time in which a customer should have an answer.
///
/// @param started when it began
/// @param ends when it is over
/// @param warning whether the server says that it runs out
/// @param extendable whether the server lets the agent begin it anew (SHOW_POPUP)
public record Sla(Instant started, Instant ends, boolean warning, boolean extendable) {}
