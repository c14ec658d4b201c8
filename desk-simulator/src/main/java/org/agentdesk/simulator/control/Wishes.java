package org.agentdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.agentdesk.simulator.centre.Customers.Wish;
import org.agentdesk.simulator.centre.Direction;
import org.agentdesk.simulator.directory.Directory;
import org.agentdesk.simulator.directory.User;
import org.agentdesk.simulator.json.Json;

/// Reads which agent a conversation asks for: `agent`, `direction`, `started` and `bot`.
final class Wishes {
    private Wishes() {}

    /// Empty when the agent or the direction is unknown.
    static Optional<Wish> read(JsonNode body, Directory directory) {
        var direction = Direction.of(Json.text(body, "direction", "INBOUND"));
        boolean started = body.path("started").asBoolean(false);
        boolean bot = body.path("bot").asBoolean(false);
        var name = Json.text(body, "agent");
        var agent = name == null ? null : directory.user(name).map(User::id).orElse(null);
        return name != null && agent == null
                ? Optional.empty()
                : direction.map(d -> new Wish(d, started, agent, bot));
    }
}
