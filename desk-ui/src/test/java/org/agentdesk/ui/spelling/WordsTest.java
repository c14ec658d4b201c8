package org.agentdesk.ui.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static String found(String text) {
        return String.join(" ", Words.of(text).stream().map(Word::text).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I recieve teh parcel         | recieve teh parcel
                    Hello, world!                | Hello world
                    (see "this" – or 'that')     | see this or that
                    don't can’t                  | don't can’t
                    the dogs' bowl               | the dogs bowl
                    a well-known co-worker--yes  | well-known co-worker yes
                    and/or                       | and or
                    done.Then more               | done Then more
                    **bold** and _so_            | bold and so
                    Müllers Straße naïve         | Müllers Straße naïve
                    l’été, l·l                   | l’été l·l
                    مرحبا بك                     | مرحبا بك
                    สวัสดี 你好 hello              | hello
                    """)
    void findsWords(String text, String words) {
        assertEquals(words, found(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://exampel.com/wrongg/pathh",
                "(see:https://exampel.com)",
                "www.exampel.com",
                "exampel.com",
                "wrongg.txt",
                "jane.doee@exampel.com",
                "mailto:janee",
                "@janedoee",
                "#sumer",
                "/srv/wrongg",
                "C:\\wrongg\\pathh",
                "wrongg_name",
                "4711 12.50 1st",
                "abc123def",
                "{custmer}",
                "{custmer}s",
                "`wrongg codee`",
                "``wrongg ` codee``",
                "ORDR NR",
                "iPhonee JavaFXx",
                "e.g. i.e.",
                "a I",
                "/good mornign",
                "😀 👍🏽 🇩🇪 1️⃣",
                "你好世界",
                "",
                "   \n\t ",
                "'’-._",
            })
    void passesOverWhatIsNoProse(String text) {
        assertEquals("", found(text));
    }

    @Test
    void onlyALineThatBeginsWithASlashLooksForACannedReply() {
        assertEquals("one two", found("one\n/thre four\ntwo"));
    }

    @Test
    void aBackQuoteThatIsNeverClosedHidesNothing() {
        assertEquals("one two three", found("one `two three"));
        assertEquals("one three", found("one `two` three"));
        assertEquals("one", found("one ```two\nthree``` "));
    }

    @Test
    void saysWhereTheWordsAre() {
        assertEquals(
                List.of(new Word(3, 7, "four"), new Word(8, 11, "two")), Words.of("😀 four two"));
    }

    @Test
    void keepsSurrogatesTogether() {
        var gothic = "\ud800\udf32\ud800\udf33\ud800\udf34";
        assertEquals(List.of(new Word(0, 6, gothic)), Words.of(gothic));
        assertEquals("one two", found("\ud83d one \udc4d two \ud83d"));
    }

    @Test
    void wordsBelongToComposedLettersAndStraightApostrophes() {
        assertEquals("café's", new Word(0, 7, "cafe\u0301\u2019s").plain());
        assertEquals("rename", new Word(0, 7, "re\u00adname").plain());
        assertEquals("don\u2019t", new Word(0, 5, "don\u2019T").written("don't"));
        assertEquals("don't", new Word(0, 5, "don'T").written("don't"));
    }

    @Test
    void doesNotGetLostInWhatIsNoText() {
        assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    assertEquals("", found("x".repeat(20_000)));
                    assertEquals("", found("`".repeat(20_000)));
                    assertEquals("", found("{".repeat(20_000)));
                    assertEquals("", found("@".repeat(20_000)));
                    assertEquals("", found("a-".repeat(10_000)));
                    assertEquals("", found("a\u0301".repeat(10_000)));
                    assertEquals("", found("` `` ".repeat(4_000)));
                    assertEquals(6_667, Words.of("it ".repeat(100_000)).size());
                });
    }
}
