package org.agentdesk.ui.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.agentdesk.ui.spelling.Guess.Tally;
import org.junit.jupiter.api.Test;

class GuessTest {

    private static final Guess ENGLISH = new Guess("en-US", true);
    private static final Guess NONE = new Guess(null, true);

    private static List<Tally> tallies(int words, int english, int german) {
        return List.of(new Tally("en-US", words, english), new Tally("de-DE", words, german));
    }

    @Test
    void takesTheLanguageInWhichFewestWordsFail() {
        assertEquals(new Guess("de-DE", true), Guess.OPEN.next(tallies(6, 5, 0)));
        assertEquals(ENGLISH, Guess.OPEN.next(tallies(6, 2, 4)));
        assertEquals(ENGLISH, Guess.OPEN.next(tallies(6, 3, 3)));
    }

    @Test
    void isNotSureOfAFewWords() {
        assertEquals(new Guess("en-US", false), Guess.OPEN.next(tallies(1, 1, 1)));
        assertEquals(new Guess("de-DE", false), Guess.OPEN.next(tallies(2, 2, 0)));
        assertEquals(new Guess("en-US", true), Guess.OPEN.next(tallies(3, 2, 2)));
    }

    @Test
    void checksNothingWhereNoDictionaryFits() {
        assertEquals(NONE, Guess.OPEN.next(tallies(7, 5, 6)));
        assertEquals(Guess.OPEN, Guess.OPEN.next(tallies(3, 3, 3)));
        assertEquals(ENGLISH, ENGLISH.next(tallies(3, 3, 3)));
        assertEquals(NONE, NONE.next(tallies(8, 4, 6)));
        assertEquals(ENGLISH, NONE.next(tallies(8, 2, 6)));
        assertEquals(NONE, NONE.next(tallies(1, 0, 1)));
        assertEquals(NONE, ENGLISH.next(tallies(7, 6, 6)));
        assertEquals(Guess.OPEN, ENGLISH.next(List.of()));
    }

    @Test
    void staysUntilAnotherLanguageIsClearlyBetter() {
        assertEquals(ENGLISH, ENGLISH.next(tallies(8, 2, 1)));
        assertEquals(ENGLISH, ENGLISH.next(tallies(2, 2, 0)));
        assertEquals(new Guess("de-DE", true), ENGLISH.next(tallies(8, 5, 1)));
        var gone = new Guess("fr-FR", true);
        assertEquals(ENGLISH, gone.next(tallies(4, 1, 3)));
    }

    @Test
    void triesWhatIsLikelyAndOneVarietyOfEach() {
        var there = List.of("de-AT", "de-DE", "en-GB", "en-US", "fr-FR", "it-IT", "sv-SE");
        assertEquals(
                List.of("de-AT", "en-US", "fr-FR"),
                Likely.of(there, List.of(), Locale.of("de", "AT")));
        assertEquals(
                List.of("sv-SE", "en-GB", "de-AT"),
                Likely.of(there, List.of("sv-SE", "en-GB", "xx"), Locale.US));
        assertEquals(List.of("en-US"), Likely.of(List.of("en-US"), List.of(), Locale.JAPAN));
        assertEquals(List.of(), Likely.of(List.of(), List.of("en-US"), Locale.US));
    }
}
