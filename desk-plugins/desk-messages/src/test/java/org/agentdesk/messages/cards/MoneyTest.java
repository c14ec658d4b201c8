package org.agentdesk.messages.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "EUR, 1249.9, '€1,249.90'",
        "eur, -5, '-€5.00'",
        "JPY, 1200, '¥1,200'",
        "USD, 0.125, $0.125",
        "points, 20.50, 20.50 points",
        "'', 20, 20",
        "EUR, on the house, on the house",
        "EUR, 1e999999999, 1e999999999",
        "EUR, '', ''",
    })
    void writesAmountsAsPeopleDoAndLeavesTheRest(String code, String amount, String expected) {
        assertEquals(expected, new Money(code, Locale.US).shown(amount));
    }

    @Test
    void usesTheWindowsLanguage() {
        var shown = new Money("EUR", Locale.GERMANY).shown("1249.9");
        assertEquals("1.249,90 €", shown.replace('\u00a0', ' '));
    }

    @Test
    void showsNoMarksOfDirection() {
        var shown = new Money("AED", Locale.forLanguageTag("ar-AE")).shown("299");
        assertTrue(shown.contains("299") && shown.indexOf('\u200f') < 0, shown);
    }
}
