package org.agentdesk.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.simulated.Workplace;
import org.agentdesk.simulator.SimulatorSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every step says whether it worked, and what to do where it did not.
@Timeout(60)
class StepsTest {

    private record Outcome(boolean allWorked, List<String> lines) {

        /// The names of the steps, those that failed in brackets.
        List<String> steps() {
            return lines.stream()
                    .map(line -> line.split("\\s+"))
                    .map(words -> words[0].equals("ok") ? words[1] : "(" + words[1] + ")")
                    .toList();
        }
    }

    private static Outcome check(String server, String user, String password) throws Exception {
        var text = new ByteArrayOutputStream();
        var out = new PrintStream(text, true, StandardCharsets.UTF_8);
        var report = new Report(out, System::nanoTime);
        var secret = password == null ? null : new Secret(password);
        new Steps(report, Clock.systemUTC()).take(server, user, secret);
        var lines = text.toString(StandardCharsets.UTF_8).lines().toList();
        return new Outcome(report.allWorked(), lines);
    }

    @Test
    void everythingWorksWithTheRightPassword() throws Exception {
        try (var work = Workplace.open()) {
            var outcome = check(work.simulator.baseUri().toString(), "ann", "secret");
            assertEquals(
                    List.of("DNS", "TCP", "login", "polling", "websocket", "presence"),
                    outcome.steps());
            assertTrue(outcome.allWorked());
            var state = work.control("GET", "/agents/ann", "");
            assertEquals("NOT_READY", state.path("state").asText());
        }
    }

    @Test
    void withoutUserItEndsAtTheLogin() throws Exception {
        try (var work = Workplace.open()) {
            var outcome = check(work.simulator.baseUri().toString(), null, null);
            assertEquals(List.of("DNS", "TCP", "login"), outcome.steps());
            assertTrue(outcome.allWorked());
            var elsewhere = check(work.simulator.controlUri() + "/elsewhere", null, null);
            assertEquals(List.of("DNS", "TCP", "(login)"), elsewhere.steps());
        }
    }

    @Test
    void aWrongPasswordEndsItAndIsNeverShown() throws Exception {
        try (var work = Workplace.open()) {
            var outcome = check(work.simulator.baseUri().toString(), "ann", "hunter2");
            assertEquals(List.of("DNS", "TCP", "(login)"), outcome.steps());
            assertFalse(outcome.toString().contains("hunter2"));
        }
    }

    @Test
    void aRefusedHandshakeIsSaidForEachTransport() throws Exception {
        try (var work = Workplace.open()) {
            work.post("/faults/handshake", "{\"mode\":\"error\"}");
            var outcome = check(work.simulator.baseUri().toString(), "ann", "secret");
            assertEquals(
                    List.of("DNS", "TCP", "login", "(polling)", "(websocket)"), outcome.steps());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://host/, (address)",
        "http://no-such-host.invalid/agent-manager, (DNS)",
    })
    void itStopsWhereItIsPointlessToGoOn(String server, String step) throws Exception {
        assertEquals(List.of(step), check(server, null, null).steps());
    }

    @Test
    void nobodyThere() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var outcome = check("http://127.0.0.1:" + port, null, null);
        assertEquals(List.of("DNS", "(TCP)"), outcome.steps());
    }

    @Test
    void aServerWithoutTls() throws Exception {
        try (var work = Workplace.open()) {
            var secured = work.simulator.baseUri().toString().replace("http:", "https:");
            assertEquals(List.of("DNS", "TCP", "(TLS)"), check(secured, null, null).steps());
        }
    }

    private static void keytool(String... arguments) throws Exception {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = Stream.concat(Stream.of(tool), Stream.of(arguments)).toList();
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    @ParameterizedTest
    @CsvSource({
        "ip:127.0.0.1, -1d, 10, false, does not trust",
        "ip:127.0.0.1, -9d, 3, true, expired on",
        "dns:other.example, -1d, 10, true, is not for 127.0.0.1",
        "ip:127.0.0.1, -1d, 10, true, valid until",
    })
    void eachTroubleWithACertificateHasItsWords(
            String name,
            String start,
            String days,
            boolean trusted,
            String words,
            @TempDir Path folder)
            throws Exception {
        var password = Files.writeString(folder.resolve("password"), "changeit");
        var keys = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "desk",
                "-keyalg",
                "EC",
                "-dname",
                "CN=desk test",
                "-ext",
                "SAN=" + name,
                "-startdate",
                start,
                "-validity",
                days,
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit");
        var tls = new SimulatorSettings.Tls(keys, password);
        try (var work = new Workplace(SimulatorSettings.standard().withTls(tls))) {
            if (trusted) {
                System.setProperty("javax.net.ssl.trustStore", trustStore(folder, keys));
                System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
            }
            var lines = check(work.simulator.baseUri().toString(), null, null).lines();
            assertTrue(lines.get(2).contains("CN=desk test"), lines.toString());
            assertTrue(lines.get(2).contains(words), lines.toString());
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }

    private static String trustStore(Path folder, Path keys) throws Exception {
        var certificate = folder.resolve("desk.crt").toString();
        var store = folder.resolve("trusted.p12").toString();
        keytool(
                "-exportcert",
                "-alias",
                "desk",
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit",
                "-file",
                certificate);
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "desk",
                "-file",
                certificate,
                "-keystore",
                store,
                "-storepass",
                "changeit",
                "-storetype",
                "PKCS12");
        return store;
    }
}
