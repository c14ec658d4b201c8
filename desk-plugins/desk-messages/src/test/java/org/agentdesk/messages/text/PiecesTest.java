package org.agentdesk.messages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void leavesOrdinaryTextWhole() {
        assertEquals(List.of("Is it on its way?"), Pieces.of("Is it on its way?"));
        assertEquals(List.of(""), Pieces.of(""));
    }

    @Test
    void cutsLongTextAfterASpace() {
        var pieces = Pieces.of("word ".repeat(1_000));
        assertTrue(pieces.stream().allMatch(p -> p.length() <= Pieces.MOST && p.endsWith(" ")));
        assertEquals("word ".repeat(1_000), String.join("", pieces));
    }

    @Test
    void cutsNoLetterInTwo() {
        for (var letter : List.of("\uD83D\uDE00", "Z\u0351\u036b", "x")) {
            for (var text : List.of(letter.repeat(2_000), "a" + letter.repeat(2_000))) {
                var pieces = Pieces.of(text);
                assertEquals(text, String.join("", pieces));
                assertTrue(pieces.stream().allMatch(p -> p.length() <= Pieces.MOST));
                assertTrue(
                        pieces.stream()
                                .noneMatch(p ->
                                        Character.isLowSurrogate(p.charAt(0))
                                                || p.charAt(0) == '\u0351'));
            }
        }
    }

    @Test
    void cutsLongWordsInTextOfTwoDirectionsToo() {
        var text = "مرحبا " + "x".repeat(5_000);
        var pieces = Pieces.of(text);
        assertEquals(text, String.join("", pieces));
        assertTrue(pieces.stream().allMatch(p -> p.length() <= Pieces.MOST));
    }
}
