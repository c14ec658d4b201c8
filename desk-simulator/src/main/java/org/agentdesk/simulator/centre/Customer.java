package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.agentdesk.simulator.directory.ChannelType;
import org.agentdesk.simulator.json.Json;

/// A customer, known by one identifier on one channel.
///
/// @param identifier phone number, address or account name on the channel
record Customer(String id, String firstName, String identifier, ChannelType channelType) {

    ObjectNode json() {
        var json = Json.object().put("_id", id).put("firstName", firstName);
        json.putArray("phoneNumber").add(isPhone() ? identifier : "");
        json.put("isAnonymous", false).put("__v", 0);
        json.putArray("labels");
        json.putArray(channelType.name().toLowerCase(Locale.ROOT)).add(identifier);
        return json;
    }

    private boolean isPhone() {
        return identifier.startsWith("+");
    }
}
