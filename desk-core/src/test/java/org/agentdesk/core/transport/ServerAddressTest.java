package org.agentdesk.core.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://h/agent-manager,       https://h,      /agent-manager, /agent-manager/socket.io",
        "https://h/agent-manager/,      https://h,      /agent-manager, /agent-manager/socket.io",
        "http://127.0.0.1:8090//a//b/,  http://127.0.0.1:8090, /a/b,    /a/b/socket.io",
        "https://h/,                    https://h,      '',             ",
        "https://h,                     https://h,      '',             ",
        "desk.example.org,              https://desk.example.org, /agent-manager,"
                + " /agent-manager/socket.io",
        "desk.example.org:8443/am,      https://desk.example.org:8443, /am, /am/socket.io",
        "https://[::1]:8443/am,         https://[::1]:8443, /am,        /am/socket.io",
        "'  https://h/am?x=1#y ',       https://h,      /am,            /am/socket.io",
    })
    void isReadFromWhatSomebodyTyped(String typed, String origin, String path, String socketPath) {
        var address = ServerAddress.parse(typed).orElseThrow();
        assertEquals(origin, address.origin().toString());
        assertEquals(path, address.path());
        assertEquals(socketPath, address.socketPath());
        assertEquals(origin + path + "/agent/login", address.below("/agent/login").toString());
        assertEquals(origin + "/x/y", address.sibling("/x/y").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ftp://h/a",
                "http://",
                "https://a b",
                "https://user:pw@h/a",
                "::",
                "/a"
            })
    void anythingElseIsNoAddress(String typed) {
        assertTrue(ServerAddress.parse(typed).isEmpty());
    }
}
