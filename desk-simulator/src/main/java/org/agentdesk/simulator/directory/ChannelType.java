package org.agentdesk.simulator.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;

/// A kind of channel, such as `WEB` or `WHATSAPP`.
///
/// @param mrdId the MRD its conversations are routed in
/// @param serviceIdentifier the number or account of the contact centre on it
public record ChannelType(String id, String name, String mrdId, String serviceIdentifier) {

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

    /// The one channel of this type, as sessions and `/channels/defaultoutbound` show it.
    public ObjectNode channelJson() {
        var json =
                Json.object()
                        .put("id", "68000000000000000000" + id.substring(20))
                        .put("name", name + " desk")
                        .put("serviceIdentifier", serviceIdentifier)
                        .put("defaultOutbound", true);
        json.putObject("tenant").put("id", "68000000000000000000d001").put("name", "simulator");
        json.putObject("channelConnector")
                .put("id", "68000000000000000000d002")
                .put("name", name + "_CONNECTOR");
        json.set("channelType", json());
        return json;
    }
}
