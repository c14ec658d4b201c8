package org.agentdesk.messages.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://Shop.example/desks/1, shop.example, https://shop.example/desks/1",
        "www.shop.example, www.shop.example, https://www.shop.example",
        "https://bank.example@evil.example/login, evil.example, https://evil.example/login",
        "https://bank.example%2f@evil.example, evil.example, https://evil.example",
        "http://bücher.example:8080/ü?q=ä, xn--bcher-kva.example:8080,"
                + " http://xn--bcher-kva.example:8080/%C3%BC?q=%C3%A4",
        "http://bаnk.example, xn--bnk-6cd.example, http://xn--bnk-6cd.example",
    })
    void tellsWhereAnAddressReallyLeads(String text, String host, String uri) {
        var address = Address.of(text).orElseThrow();
        assertEquals(host, address.host());
        assertEquals(uri, address.uri().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://",
                "https:///path",
                "https://a b.example",
                "https://a.example\\@b.example",
                "data:text/html,x",
                "shop",
                "https://%zz.example",
                "https://a.example/%zz"
            })
    void takesNothingElseForOne(String text) {
        assertTrue(Address.of(text).isEmpty());
        assertTrue(Address.of("https://x.example/" + "a".repeat(3_000)).isEmpty());
        assertTrue(Address.of("https://x.example/\u0007").isEmpty());
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertEquals("a…", Excerpt.of("a\uD83D\uDE00b", 2));
        assertEquals("one line exe.png", Excerpt.label("one\nline \u202Eexe.png"));
    }
}
