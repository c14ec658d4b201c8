package org.agentdesk.core.model;

import java.util.List;

/// One attribute that customers have (`GET /cim-customer/customerSchema`).
///
/// @param key the member of the customer object
/// @param label the name for people
/// @param type the server's word, e.g. `phoneNumber`, `email`, `String100`, `boolean`
/// @param pii whether it is personal, and masked for agents without the right to see it
/// @param channelIdentifier whether customers are recognised by it on a channel
/// @param channelTypes the channel types it identifies on, upper case
public record CustomerAttribute(
        String key,
        String label,
        String type,
        boolean pii,
        boolean channelIdentifier,
        List<String> channelTypes) {

    public CustomerAttribute {
        channelTypes = List.copyOf(channelTypes);
    }
}
