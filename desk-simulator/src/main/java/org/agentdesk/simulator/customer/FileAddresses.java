package org.agentdesk.simulator.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.json.Json;

/// Fills in where the files of scripted messages are: `$FILES/` stands for the file engine.
final class FileAddresses {
    private FileAddresses() {}

    /// A copy of a body with real addresses.
    ///
    /// @param origin scheme, host and port of the simulator
    static ObjectNode in(ObjectNode body, String origin) {
        var files = origin + "/file-engine/api/downloadFileStream?filename=";
        var text = Json.write(body).replace("$FILES/", files);
        return Json.read(text) instanceof ObjectNode filled ? filled : body.deepCopy();
    }
}
