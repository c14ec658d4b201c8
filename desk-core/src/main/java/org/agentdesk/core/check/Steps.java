package org.agentdesk.core.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.agentdesk.core.check.Report.Result;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Patience;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.transport.AgentManagerRest.Login;
import org.agentdesk.core.transport.Certificates;
import org.agentdesk.core.transport.HttpRest;
import org.agentdesk.core.transport.ServerAddress;
import org.jspecify.annotations.Nullable;

/// Goes the way that a sign-in goes, one step after the other, and stops where it is pointless to
/// go on.
///
/// Nothing is changed on the server but that the agent connects: no state is asked for and no
/// LOGOUT is sent, because that would take the agent's conversations away where the agent is at
/// work elsewhere. The server logs the agent out by itself after the time it grants to lost
/// connections.
final class Steps {

    private static final int CONNECT_MILLIS = 10_000;
    private static final Duration ANSWER = Duration.ofSeconds(40);

    private final Report report;
    private final Clock clock;

    Steps(Report report, Clock clock) {
        this.report = report;
        this.clock = clock;
    }

    /// @param user null to stop before the login
    void take(String typed, @Nullable String user, @Nullable Secret password)
            throws InterruptedException {
        var server = ServerAddress.parse(typed).orElse(null);
        if (server == null) {
            report.step("step.address", () -> Result.failed("address.wrong", typed));
            return;
        }
        if (!reach(server)) {
            return;
        }
        try (var rest = new HttpRest(Patience.STANDARD)) {
            if (user == null || password == null) {
                report.step("step.rest", () -> probe(rest, server));
            } else {
                signIn(rest, server, user, password);
            }
        }
    }

    private boolean reach(ServerAddress server) throws InterruptedException {
        var host = host(server);
        return report.step("step.dns", () -> resolve(host))
                && report.step("step.tcp", () -> connect(server))
                && (!server.isSecure() || report.step("step.tls", () -> secure(server)));
    }

    private static String host(ServerAddress server) {
        var host = String.valueOf(server.origin().getHost());
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Result resolve(String host) {
        try {
            var addresses =
                    Arrays.stream(InetAddress.getAllByName(host))
                            .map(InetAddress::getHostAddress)
                            .collect(Collectors.joining(", "));
            return Result.ok("dns.ok", host, addresses);
        } catch (UnknownHostException e) {
            return Result.failed("dns.failed", host);
        }
    }

    private static Socket open(ServerAddress server) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host(server), server.port()), CONNECT_MILLIS);
            socket.setSoTimeout(CONNECT_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Result connect(ServerAddress server) {
        var port = String.valueOf(server.port());
        try (var _ = open(server)) {
            return Result.ok(server.isSecure() ? "tcp.ok" : "tcp.plain", port);
        } catch (java.net.SocketTimeoutException e) {
            return Result.failed("tcp.silent", port);
        } catch (IOException e) {
            return Result.failed("tcp.refused", port);
        }
    }

    private Result secure(ServerAddress server) {
        try (var socket = open(server)) {
            var host = host(server);
            var seen = Certificates.look(socket, host, server.port(), clock.instant());
            var day = seen.expires().atZone(ZoneOffset.UTC).toLocalDate();
            var key = "tls." + seen.verdict();
            return seen.verdict() == Certificates.Verdict.FINE
                    ? Result.ok(key, seen.subject(), day, host)
                    : Result.failed(key, seen.subject(), day, host);
        } catch (IOException | GeneralSecurityException e) {
            return Result.failed("tls.failed");
        }
    }

    private static Result probe(HttpRest rest, ServerAddress server) throws InterruptedException {
        return await(rest.probe(server), ANSWER)
                .map(trouble -> trouble.map(Steps::trouble).orElseGet(() -> Result.ok("probe.ok")))
                .orElseGet(() -> trouble(new Trouble(Trouble.Kind.NO_ANSWER, null)));
    }

    private static Result trouble(Trouble trouble) {
        return new Result(false, Words.of(trouble));
    }

    private void signIn(HttpRest rest, ServerAddress server, String user, Secret password)
            throws InterruptedException {
        var me = new CompletableFuture<Me>();
        if (report.step("step.rest", () -> logIn(rest, server, user, password, me))) {
            var live = new LiveSteps(server, me.join());
            boolean polled = report.step("step.polling", () -> live.connect("polling"));
            boolean streamed = report.step("step.websocket", () -> live.connect("websocket"));
            if (polled || streamed) {
                report.step("step.presence", live::presence);
            }
        }
    }

    private static Result logIn(
            HttpRest rest,
            ServerAddress server,
            String user,
            Secret password,
            CompletableFuture<Me> signedIn)
            throws InterruptedException {
        return switch (await(rest.logIn(server, user, password), ANSWER).orElse(null)) {
            case Login.Accepted(var me) -> {
                signedIn.complete(me);
                var team = me.team() == null ? "–" : me.team();
                yield Result.ok("rest.ok", me.displayName(), team);
            }
            case Login.Refused(var trouble) -> trouble(trouble);
            case null -> trouble(new Trouble(Trouble.Kind.NO_ANSWER, null));
        };
    }

    static <T> Optional<T> await(CompletableFuture<T> future, Duration patience)
            throws InterruptedException {
        try {
            return Optional.ofNullable(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        }
    }
}
