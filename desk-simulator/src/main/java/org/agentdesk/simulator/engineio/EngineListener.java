package org.agentdesk.simulator.engineio;

/// Hears what happens on Engine.IO sessions. Called on connection threads; must not block long.
public interface EngineListener {
    /// A session was opened.
    void opened(EngineSession session);

    /// A text message arrived; calls for one session come one after the other.
    void message(EngineSession session, String text);

    /// The session ended; called exactly once. The reason is one of Socket.IO's own words, such as
    /// `transport close` or `ping timeout`.
    void closed(EngineSession session, String reason);
}
