package org.agentdesk.simulator.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;

/// A kind of channel, such as `WEB` or `WHATSAPP`.
///
/// @param mrdId the MRD its conversations are routed in
public record ChannelType(String id, String name, String mrdId) {

    /// The stored name of its logo at the file engine.
    public String logo() {
        return "_" + name + ".svg";
    }

    /// As `onChannelTypes` and `channel.channelType` show it.
    public ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("channelLogo", logo())
                .put("isInteractive", true)
                .put("mediaRoutingDomain", mrdId);
    }
}
