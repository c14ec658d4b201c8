package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

class SlowDeskTest extends SimulatorTest {

    @Test
    void cutsOffADeskThatDoesNotReadAndServesTheOthers() throws Exception {
        var ben = signInReady("ben");
        try (var deaf = new Socket("127.0.0.1", simulator.baseUri().getPort())) {
            connectAndStopReading(deaf);
            awaitConnected(true);
            var body = Json.object().put("event", "noise").put("payload", "x".repeat(1_000_000));
            for (int i = 0; i < 60 && isConnected(); i++) {
                control("/agents/ann/emit", body);
            }
            awaitConnected(false);
        }
        ben.settle();
        offer(ben, customer("Hello"));
    }

    private void connectAndStopReading(Socket deaf) throws Exception {
        var user = TestDesk.login(simulator, "ann");
        var auth = Json.object().put("agent", Json.write(user));
        var packet = ("40" + Json.write(auth)).getBytes(StandardCharsets.UTF_8);
        var upgrade =
                "GET /agent-manager/socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
                        + "Host: x\r\n"
                        + "Upgrade: websocket\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        var out = deaf.getOutputStream();
        out.write(upgrade.getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[] {(byte) 0x81, (byte) 0xfe});
        out.write(packet.length >> 8);
        out.write(packet.length);
        out.write(new byte[4]);
        out.write(packet);
        out.flush();
    }

    private boolean isConnected() {
        return report("/agents/ann").path("connected").asBoolean();
    }

    private void awaitConnected(boolean wanted) throws InterruptedException {
        long end = System.nanoTime() + 4_000_000_000L;
        while (isConnected() != wanted && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        if (wanted) {
            assertTrue(isConnected());
        } else {
            assertFalse(isConnected());
        }
    }
}
