package org.agentdesk.core.transport;

import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Trouble;
import org.jspecify.annotations.Nullable;

/// The live connection (Socket.IO). Safe from any thread; one connection at a time.
public interface AgentManagerSocket extends AutoCloseable {

    /// What the connection does and what arrives on it. Called on the connection's own thread: hand
    /// over and return.
    interface Listener {
        /// The connection is open.
        void connected();

        /// The server refused it.
        void refused(String message, Json data);

        /// It could not be opened, or it broke.
        void lost(Trouble trouble);

        /// The server ended it.
        void closedByServer();

        /// An event arrived.
        ///
        /// @param ack names the confirmation the server waits for; null when it does not
        void arrived(String event, List<Json> args, @Nullable Long ack);
    }

    /// Opens a new connection; one that was open before is closed and not heard of any more.
    void open(ServerAddress server, Me me, Listener listener);

    /// Sends an event if the connection is open; otherwise nothing happens, and nothing is kept.
    void emit(String event, Json payload);

    /// Confirms an event, unless the connection it came on is gone.
    void acknowledge(long ack, Json payload);

    /// Waits until what was sent before the connection was closed has left, for a moment at most.
    void flush();

    /// Closes the connection; nothing of it is heard any more.
    @Override
    void close();
}
