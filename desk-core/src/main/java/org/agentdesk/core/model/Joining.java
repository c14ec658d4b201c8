package org.agentdesk.core.model;

import java.time.Instant;

/// A request of a pull-mode list that the agent wants, and has not got yet.
///
/// @param requestId the request
/// @param conversationId the conversation that opens when the server lets the agent in
/// @param deadline when the desk stops waiting
public record Joining(String requestId, String conversationId, Instant deadline) {}
