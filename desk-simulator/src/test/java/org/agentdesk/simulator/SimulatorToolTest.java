package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorToolTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return ToolProvider.findFirst("agent-desk-simulator")
                .orElseThrow()
                .run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--dance",
                "--port",
                "--port x",
                "--port 70000",
                "--rona -1",
                "--wrap-up on",
                "--keystore a"
            })
    void explainsWrongArgumentsInOneLine(String arguments) {
        assertEquals(2, run(arguments.split(" ")));
        assertEquals(1, err.toString().lines().count());
        assertEquals("", out.toString());
    }

    @Test
    void showsItsUsage() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("--no-script"));
    }

    @Test
    void saysPlainlyThatThePortIsInUse() throws Exception {
        try (var other = Simulator.start(SimulatorSettings.standard().withScripted(false))) {
            var port = Integer.toString(other.baseUri().getPort());
            assertEquals(1, run("--port", port));
            assertTrue(err.toString().startsWith("Cannot listen on 127.0.0.1:" + port));
            assertEquals(1, err.toString().lines().count());
        }
    }

    @Test
    void servesUntilItsThreadIsInterrupted() throws Exception {
        var thread = Thread.ofPlatform().start(() -> run("--port", "0", "--wrap-up", "off"));
        long end = System.nanoTime() + 3_000_000_000L;
        while (out.toString().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        var line = out.toString().lines().findFirst().orElse("");
        var prefix = "Agent Manager simulator at ";
        assertTrue(line.matches(prefix + "http://127\\.0\\.0\\.1:\\d+/agent-manager"), line);
        var base = line.substring(prefix.length());
        var body = "{\"username\":\"ann\",\"password\":\"secret\"}";
        assertEquals(200, Web.post(base + "/agent/login", body).status());
        thread.interrupt();
        thread.join(3_000);
        assertTrue(!thread.isAlive());
    }
}
