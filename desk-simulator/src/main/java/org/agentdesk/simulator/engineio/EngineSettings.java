package org.agentdesk.simulator.engineio;

import java.time.Duration;

/// Engine.IO limits and heartbeat.
///
/// @param pingInterval how often the server pings
/// @param pingTimeout how long it then waits for the pong
/// @param maxPayload bytes of one message or polling body from the client (`maxHttpBufferSize`)
/// @param maxQueued packets waiting for one slow client before its session is closed
public record EngineSettings(
        Duration pingInterval, Duration pingTimeout, int maxPayload, int maxQueued) {

    /// Ping every 25 s, wait 20 s, 1 MB a message, 2000 packets queued.
    public static EngineSettings usual() {
        return new EngineSettings(Duration.ofSeconds(25), Duration.ofSeconds(20), 1_000_000, 2_000);
    }
}
