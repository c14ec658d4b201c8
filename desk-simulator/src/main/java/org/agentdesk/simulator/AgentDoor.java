package org.agentdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.command.CommandReader;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.socketio.SocketConnection;
import org.agentdesk.simulator.socketio.SocketListener;
import org.jspecify.annotations.Nullable;

/// Hands what comes from sockets over to the loop of the contact centre.
record AgentDoor(Centre centre) implements SocketListener {

    @Override
    public void connecting(SocketConnection connection, JsonNode auth) {
        centre.loop().post(() -> centre.connecting(connection, auth));
    }

    @Override
    public void event(
            SocketConnection connection,
            String name,
            List<JsonNode> arguments,
            @Nullable Consumer<JsonNode> ack) {
        var command = CommandReader.read(name, arguments);
        centre.loop()
                .post(() -> {
                    centre.command(connection, command);
                    if (ack != null) {
                        ack.accept(Json.object().put("status", "ok"));
                    }
                });
    }

    @Override
    public void disconnected(SocketConnection connection, String reason) {
        centre.loop().post(() -> centre.disconnected(connection));
    }
}
