package org.agentdesk.core.model;

/// How a conversation came to the agent when a colleague sent it: with the request (`taskRequest`)
/// that the agent accepted. The server does not say it again.
///
/// @param direction DIRECT_TRANSFER, CONSULT … upper case
/// @param by who transferred or asked for help; `""` when the server did not say
/// @param note what they wrote; `""` when there is none
public record Brief(String direction, String by, String note) {}
