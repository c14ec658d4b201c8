package org.agentdesk.core.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.socket.parser.Packet;
import io.socket.parser.Parser;
import java.util.ArrayList;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.wire.SocketNames;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketCodecTest {

    private static Packet<?> decode(String text) {
        var packets = new ArrayList<Packet<?>>();
        var decoder = new SocketCodec.Decoder();
        decoder.onDecoded(packets::add);
        decoder.add(text);
        return packets.getFirst();
    }

    private static String encode(Packet<?> packet) {
        var texts = new ArrayList<String>();
        new SocketCodec.Encoder().encode(packet, parts -> texts.add(String.valueOf(parts[0])));
        return texts.getFirst();
    }

    @Test
    void anEventCarriesTheDesksOwnJson() {
        var packet = decode("2[\"revokeTask\",{\"conversationId\":\"c\"}]");
        var data = assertInstanceOf(JSONArray.class, packet.data);
        assertEquals(Parser.EVENT, packet.type);
        assertEquals("revokeTask", data.get(0));
        assertEquals(
                "c", assertInstanceOf(Json.Obj.class, data.get(1)).get("conversationId").text());
    }

    @Test
    void anEventMayAskForAnAnswerInANameSpace() {
        var packet = decode("2/admin,17[\"onTopicData\",null]");
        assertEquals("/admin", packet.nsp);
        assertEquals(17, packet.id);
    }

    @Test
    void aBinaryEventIsReadWithoutItsBytes() {
        var packet = decode("52-3[\"file\",{\"_placeholder\":true,\"num\":0}]");
        assertEquals(Parser.EVENT, packet.type);
        assertEquals(3, packet.id);
    }

    @Test
    void connectingAndBeingRefusedAreWhatTheLibraryExpects() {
        assertEquals("s1", ((JSONObject) decode("0{\"sid\":\"s1\"}").data).getString("sid"));
        assertEquals(
                "login-failed",
                ((JSONObject) decode("4\"login-failed\"").data).getString("message"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9[]",
                "x",
                "2",
                "2[",
                "2{}",
                "2[]",
                "2[\"a\",",
                "5x",
                "299999999999[\"a\"]"
            })
    void whatIsNoPacketIsHandedOnAndClosesNothing(String text) {
        var packet = decode(text);
        if (packet.data instanceof JSONArray data) {
            assertEquals(SocketNames.UNREADABLE_FRAME, data.get(0));
        } else {
            assertEquals("2", text); // an event without data: the library drops it
        }
    }

    @Test
    void hostileDepthIsRefused() {
        var deep = "2[\"a\"," + "[".repeat(50_000) + "]".repeat(50_000) + "]";
        var data = assertInstanceOf(JSONArray.class, decode(deep).data);
        assertEquals(SocketNames.UNREADABLE_FRAME, data.get(0));
    }

    @Test
    void writesEventsAcksAndTheHandshake() {
        var data = new JSONArray().put("say").put((Object) Json.obj("a", Json.of("\u00fc\"")));
        var event = new Packet<>(Parser.EVENT, data);
        event.id = -1;
        event.nsp = "/";
        assertEquals("2[\"say\",{\"a\":\"\u00fc\\\"\"}]", encode(event));
        var ack = new Packet<>(Parser.ACK, new JSONArray().put((Object) Json.of("ok")));
        ack.id = 4;
        ack.nsp = "/x";
        assertEquals("3/x,4[\"ok\"]", encode(ack));
        var connect = new Packet<>(Parser.CONNECT, new JSONObject().put("agent", "{}"));
        connect.id = -1;
        connect.nsp = "/";
        assertEquals("0{\"agent\":\"{}\"}", encode(connect));
    }
}
