package org.agentdesk.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How a simulator is started. Immutable; each `with` method gives a changed copy.
///
/// @param host the address to bind, loopback unless said otherwise
/// @param port the port to bind, 0 for any free one
/// @param rona how long an offer rings before it is taken back
/// @param requestTtl how long a request looks for an agent, re-offers included
/// @param wrapUp how long an agent may wrap up; zero turns wrap-up off
/// @param agentAway how long an agent whose socket is lost stays logged in
/// @param scripted whether scripted customers come by themselves
/// @param pace the pause between two scripted customers, and the measure of how fast they write
/// @param pingInterval how often the server pings a client
/// @param pingTimeout how long it waits for the answer
/// @param maxPayload bytes of one message from a client
/// @param tls the keystore to serve https and wss with; empty for http and ws
public record SimulatorSettings(
        String host,
        int port,
        Duration rona,
        Duration requestTtl,
        Duration wrapUp,
        Duration agentAway,
        boolean scripted,
        Duration pace,
        Duration pingInterval,
        Duration pingTimeout,
        int maxPayload,
        Optional<Tls> tls) {

    /// A PKCS#12 or JKS keystore with one private key.
    ///
    /// @param passwordFile a text file whose first line is the password
    public record Tls(Path keystore, Path passwordFile) {}

    /// Loopback, any port, ringing 20 s, requests 120 s, no wrap-up, 60 s away, scripted.
    public static SimulatorSettings standard() {
        return new SimulatorSettings(
                "127.0.0.1",
                0,
                Duration.ofSeconds(20),
                Duration.ofSeconds(120),
                Duration.ZERO,
                Duration.ofSeconds(60),
                true,
                Duration.ofSeconds(4),
                Duration.ofSeconds(25),
                Duration.ofSeconds(20),
                1_000_000,
                Optional.empty());
    }

    /// With another address to bind.
    public SimulatorSettings withHost(String value) {
        return new SimulatorSettings(
                value,
                port,
                rona,
                requestTtl,
                wrapUp,
                agentAway,
                scripted,
                pace,
                pingInterval,
                pingTimeout,
                maxPayload,
                tls);
    }

    /// With another port.
    public SimulatorSettings withPort(int value) {
        return new SimulatorSettings(
                host,
                value,
                rona,
                requestTtl,
                wrapUp,
                agentAway,
                scripted,
                pace,
                pingInterval,
                pingTimeout,
                maxPayload,
                tls);
    }

    /// With another ringing time.
    public SimulatorSettings withRona(Duration value) {
        return new SimulatorSettings(
                host,
                port,
                value,
                requestTtl,
                wrapUp,
                agentAway,
                scripted,
                pace,
                pingInterval,
                pingTimeout,
                maxPayload,
                tls);
    }

    /// With another time to live of requests.
    public SimulatorSettings withRequestTtl(Duration value) {
        return new SimulatorSettings(
                host,
                port,
                rona,
                value,
                wrapUp,
                agentAway,
                scripted,
                pace,
                pingInterval,
                pingTimeout,
                maxPayload,
                tls);
    }

    /// With wrap-up of that length; zero turns it off.
    public SimulatorSettings withWrapUp(Duration value) {
        return new SimulatorSettings(
                host,
                port,
                rona,
                requestTtl,
                value,
                agentAway,
                scripted,
                pace,
                pingInterval,
                pingTimeout,
                maxPayload,
                tls);
    }

    /// With another time an agent may be away.
    public SimulatorSettings withAgentAway(Duration value) {
        return new SimulatorSettings(
                host,
                port,
                rona,
                requestTtl,
                wrapUp,
                value,
                scripted,
                pace,
                pingInterval,
                pingTimeout,
                maxPayload,
                tls);
    }

    /// With or without scripted customers.
    public SimulatorSettings withScripted(boolean value) {
        return new SimulatorSettings(
                host,
                port,
                rona,
                requestTtl,
                wrapUp,
                agentAway,
                value,
                pace,
                pingInterval,
                pingTimeout,
                maxPayload,
                tls);
    }

    /// With scripted customers of another pace.
    public SimulatorSettings withPace(Duration value) {
        return new SimulatorSettings(
                host,
                port,
                rona,
                requestTtl,
                wrapUp,
                agentAway,
                scripted,
                value,
                pingInterval,
                pingTimeout,
                maxPayload,
                tls);
    }

    /// With another heartbeat.
    public SimulatorSettings withHeartbeat(Duration interval, Duration timeout) {
        return new SimulatorSettings(
                host,
                port,
                rona,
                requestTtl,
                wrapUp,
                agentAway,
                scripted,
                pace,
                interval,
                timeout,
                maxPayload,
                tls);
    }

    /// With another limit for one message from a client, in bytes.
    public SimulatorSettings withMaxPayload(int value) {
        return new SimulatorSettings(
                host,
                port,
                rona,
                requestTtl,
                wrapUp,
                agentAway,
                scripted,
                pace,
                pingInterval,
                pingTimeout,
                value,
                tls);
    }

    /// Served over TLS.
    public SimulatorSettings withTls(Tls value) {
        return new SimulatorSettings(
                host,
                port,
                rona,
                requestTtl,
                wrapUp,
                agentAway,
                scripted,
                pace,
                pingInterval,
                pingTimeout,
                maxPayload,
                Optional.of(value));
    }
}
