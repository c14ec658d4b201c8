package org.agentdesk.simulator.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.agentdesk.simulator.socketio.SocketPacket.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketPacketTest {

    private static SocketPacket decode(String text) {
        return Objects.requireNonNull(SocketPacket.decode(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0{\"a\":1}",
                "0/admin,{\"a\":1}",
                "1",
                "1/admin,",
                "2[\"e\",1]",
                "217[\"e\"]",
                "2/admin,17[\"e\",\"1-2,/x\"]",
                "317[]"
            })
    void writesWhatItReads(String text) {
        assertEquals(text, decode(text).encode());
    }

    @Test
    void skipsTheNumberOfAttachments() {
        var packet = decode("51-/admin,7[\"e\",{\"_placeholder\":true}]");
        assertEquals(Kind.BINARY_EVENT, packet.kind());
        assertEquals("/admin", packet.namespace());
        assertEquals(7, packet.id());
        assertEquals("e", packet.data().path(0).asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "x", "9[]"})
    void refusesWhatIsNoPacket(String text) {
        assertNull(SocketPacket.decode(text));
    }

    @Test
    void survivesBrokenOrEndlessData() {
        assertEquals(true, decode("2[\"e\",").data().isMissingNode());
        assertEquals(true, decode("2" + "[".repeat(1_000_000)).data().isMissingNode());
        assertEquals(true, decode("2" + "1".repeat(1_000)).data().isNumber());
    }
}
