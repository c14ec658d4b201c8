package org.agentdesk.plugin;

/// Where something is rendered. Immutable. The desk makes these; later levels may add to them.
///
/// @param host the desk
/// @param conversation the conversation it stands in
/// @param agentId the id of the agent who is signed in, as in [org.agentdesk.core.cim.Sender#id()]
///   and [org.agentdesk.core.cim.Participant#userId()]; `""` before that is known
public record RenderContext(Host host, ConversationPort conversation, String agentId) {}
