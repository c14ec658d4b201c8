package org.agentdesk.core.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agentdesk.core.model.Trouble.Kind;
import org.agentdesk.core.session.Secret;
import org.agentdesk.simulator.SimulatorSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every way a sign-in can fail has a kind of its own, so that the agent gets one plain sentence.
@Timeout(60)
class SignInTroubleTest {

    private Workplace work;

    @BeforeEach
    void open() throws Exception {
        work = Workplace.open();
    }

    @AfterEach
    void close() {
        work.close();
    }

    private Kind refusedAt(String server) throws Exception {
        work.desk.signIn(server, "ann", new Secret("secret"));
        return work.trouble().kind();
    }

    @Test
    void aWrongPassword() throws Exception {
        var trouble = work.refused("wrong");
        assertEquals(Kind.WRONG_PASSWORD, trouble.kind());
        assertFalse(trouble.toString().contains("wrong"));
    }

    @ParameterizedTest
    @CsvSource({"LICENCE,LICENCE", "ERROR,SERVER_ERROR", "MALFORMED,MALFORMED_ANSWER"})
    void aServerInTrouble(String fault, Kind expected) throws Exception {
        work.post("/faults/login", "{\"mode\":\"" + fault + "\"}");
        assertEquals(expected, work.refused("secret").kind());
    }

    @ParameterizedTest
    @CsvSource({"licence,LICENCE", "login-failed,WRONG_PASSWORD", "error,REFUSED"})
    void aRefusedHandshake(String mode, Kind expected) throws Exception {
        work.post("/faults/handshake", "{\"mode\":\"" + mode + "\"}");
        assertEquals(expected, work.refused("secret").kind());
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://host/agent-manager, BAD_ADDRESS",
        "'http://a b/', BAD_ADDRESS",
        "'', BAD_ADDRESS",
        "http://no-such-host.invalid/agent-manager, UNKNOWN_HOST",
    })
    void anAddressThatCannotBe(String server, Kind expected) throws Exception {
        assertEquals(expected, refusedAt(server));
    }

    @Test
    void nobodyThere() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertEquals(Kind.SERVER_DOWN, refusedAt("http://127.0.0.1:" + port + "/agent-manager"));
    }

    @Test
    void aServerThatIsNoAgentManager() throws Exception {
        assertEquals(
                Kind.NOT_AN_AGENT_MANAGER,
                refusedAt(work.simulator.controlUri() + "/somewhere-else"));
    }

    @Test
    void aCertificateNobodyTrusts(@TempDir Path folder) throws Exception {
        var password = Files.writeString(folder.resolve("password"), "changeit");
        var keystore = folder.resolve("keys.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command =
                List.of(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "desk",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keystore.toString(),
                        "-storepass",
                        "changeit");
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
        var tls = new SimulatorSettings.Tls(keystore, password);
        try (var secured = new Workplace(SimulatorSettings.standard().withTls(tls))) {
            assertEquals(
                    Kind.CERTIFICATE_NOT_TRUSTED,
                    refusedAt(secured.simulator.baseUri().toString()));
        }
    }
}
