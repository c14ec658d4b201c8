package org.agentdesk.core.cim;

/// A message: an id for life, who sent it, and what it says.
///
/// @param id made by the sender, the same in its echo and in every history
public record CimMessage(String id, MessageHeader header, Body body) {}
