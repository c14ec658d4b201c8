package org.agentdesk.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How a simulator is started. Immutable; each `with` method gives a changed copy.
///
/// @param host the address to bind, loopback unless said otherwise
/// @param port the port to bind, 0 for any free one
/// @param tls the keystore to serve https and wss with; empty for http and ws
public record SimulatorSettings(
        String host, int port, Timers timers, Script script, Wire wire, Optional<Tls> tls) {

    /// The timers the contact centre starts with; the control API can change them later.
    ///
    /// @param rona how long an offer rings before it is taken back
    /// @param requestTtl how long a request looks for an agent, re-offers included
    /// @param wrapUp how long an agent may wrap up; zero turns wrap-up off
    /// @param agentAway how long an agent whose socket is lost stays logged in
    public record Timers(Duration rona, Duration requestTtl, Duration wrapUp, Duration agentAway) {}

    /// The customers who play by themselves.
    ///
    /// @param on whether there are any
    /// @param pace the pause between two of them, and the measure of how fast they write
    public record Script(boolean on, Duration pace) {}

    /// Limits of the socket.
    ///
    /// @param pingInterval how often the server pings a client
    /// @param pingTimeout how long it waits for the answer
    /// @param maxPayload bytes of one message from a client
    public record Wire(Duration pingInterval, Duration pingTimeout, int maxPayload) {}

    /// A PKCS#12 or JKS keystore with one private key.
    ///
    /// @param passwordFile a text file whose first line is the password
    public record Tls(Path keystore, Path passwordFile) {}

    /// Loopback, any port, ringing 20 s, requests 120 s, no wrap-up, 60 s away, scripted customers
    /// every 4 s, ping every 25 s with 20 s for the answer, 1 MB a message, no TLS.
    public static SimulatorSettings standard() {
        return new SimulatorSettings(
                "127.0.0.1",
                0,
                new Timers(
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(120),
                        Duration.ZERO,
                        Duration.ofSeconds(60)),
                new Script(true, Duration.ofSeconds(4)),
                new Wire(Duration.ofSeconds(25), Duration.ofSeconds(20), 1_000_000),
                Optional.empty());
    }

    /// With another address to bind.
    public SimulatorSettings withHost(String value) {
        return new SimulatorSettings(value, port, timers, script, wire, tls);
    }

    /// With another port.
    public SimulatorSettings withPort(int value) {
        return new SimulatorSettings(host, value, timers, script, wire, tls);
    }

    /// With other timers.
    public SimulatorSettings withTimers(Timers value) {
        return new SimulatorSettings(host, port, value, script, wire, tls);
    }

    /// With another ringing time.
    public SimulatorSettings withRona(Duration value) {
        var t = timers;
        return withTimers(new Timers(value, t.requestTtl(), t.wrapUp(), t.agentAway()));
    }

    /// With another time to live of requests.
    public SimulatorSettings withRequestTtl(Duration value) {
        var t = timers;
        return withTimers(new Timers(t.rona(), value, t.wrapUp(), t.agentAway()));
    }

    /// With wrap-up of that length; zero turns it off.
    public SimulatorSettings withWrapUp(Duration value) {
        var t = timers;
        return withTimers(new Timers(t.rona(), t.requestTtl(), value, t.agentAway()));
    }

    /// With another time an agent may be away.
    public SimulatorSettings withAgentAway(Duration value) {
        var t = timers;
        return withTimers(new Timers(t.rona(), t.requestTtl(), t.wrapUp(), value));
    }

    /// With or without scripted customers.
    public SimulatorSettings withScripted(boolean value) {
        return withScript(new Script(value, script.pace()));
    }

    /// With scripted customers of another pace.
    public SimulatorSettings withPace(Duration value) {
        return withScript(new Script(script.on(), value));
    }

    private SimulatorSettings withScript(Script value) {
        return new SimulatorSettings(host, port, timers, value, wire, tls);
    }

    /// With other limits of the socket.
    public SimulatorSettings withWire(Wire value) {
        return new SimulatorSettings(host, port, timers, script, value, tls);
    }

    /// Served over TLS.
    public SimulatorSettings withTls(Tls value) {
        return new SimulatorSettings(host, port, timers, script, wire, Optional.of(value));
    }
}
