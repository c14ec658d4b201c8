package org.agentdesk.messages.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.Bodies;
import org.agentdesk.messages.card.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoicesTest {

    @Test
    void followsOnlyButtonsThatLeadToTheWeb() {
        var target = "https://shop.example/terms";
        assertEquals(
                "shop.example",
                Choices.web(Bodies.choice("Terms", target, "web_url")).orElseThrow().host());
        var details = Json.obj("url", Json.of(target));
        assertTrue(Choices.web(new Body.Choice("Terms", "x", "URL", details)).isPresent());
        assertTrue(Choices.web(Bodies.choice("Terms", target, "postback")).isEmpty());
        assertTrue(Choices.web(Bodies.choice("Terms", "javascript:x", "url")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "+420 601 000-101, tel:+420601000101",
        "(030) 12 34, tel:0301234",
        "1+2;ext=3, tel:123",
        "ring twice, ''",
        "'', ''",
        "5, ''",
    })
    void dialsWhatIsANumber(String phone, String expected) {
        assertEquals(expected, ContactCard.dialled(phone).map(URI::toString).orElse(""));
    }

    @Test
    void warnsOfLinksThatAreNotWhatTheySeem() {
        var good = Address.of("https://bank.example/login").orElseThrow();
        var bad = Address.of("http://bаnk.example/login").orElseThrow();
        assertEquals(List.of(), UrlCard.warnings(good, "See www.bank.example today"));
        assertEquals(
                List.of("url.letters", "url.elsewhere", "url.plain"),
                UrlCard.warnings(bad, "See https://bank.example/login now"));
    }

    @ParameterizedTest
    @CsvSource({
        "en_US, English (United States)",
        "ar, Arabic",
        "'', ''",
        "'no such; language', 'no such; language'"
    })
    void namesTheLanguageOfATemplate(String code, String expected) {
        assertEquals(expected, TemplateCard.language(code, Locale.ENGLISH));
    }
}
