package org.agentdesk.simulator.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hears what happens on Socket.IO connections. Called on connection threads: hand over and return.
public interface SocketListener {
    /// A client asks to connect. Answer later, from any thread, with [SocketConnection#accept()] or
    /// [SocketConnection#refuse(String, JsonNode)].
    ///
    /// @param auth what the client sent, a missing node when nothing
    void connecting(SocketConnection connection, JsonNode auth);

    /// An event of an accepted connection.
    ///
    /// @param ack answers the client's callback; null when it did not ask for one
    void event(
            SocketConnection connection,
            String name,
            List<JsonNode> arguments,
            @Nullable Consumer<JsonNode> ack);

    /// An accepted or waiting connection has ended.
    void disconnected(SocketConnection connection, String reason);
}
