package org.agentdesk.ui.customer;

/// One attribute of a customer as it is shown.
///
/// @param key the member of the profile
/// @param label the name for people
/// @param value what is shown; masked where the agent may not see it whole
/// @param masked whether it is shown in part only: then there is nothing to copy or to change
/// @param channelType the channel on which it identifies the customer; `""` for none
/// @param several whether the profile has a list there
/// @param changeable whether the agent may write another value
public record Field(
        String key,
        String label,
        String value,
        boolean masked,
        String channelType,
        boolean several,
        boolean changeable) {}
