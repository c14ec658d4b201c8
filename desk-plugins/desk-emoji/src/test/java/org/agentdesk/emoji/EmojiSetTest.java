package org.agentdesk.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.agentdesk.emoji.Emoji.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiSetTest {

    private static final EmojiSet SET = EmojiSet.standard();

    private static List<Piece> split(String text) {
        return SET.split(text, Integer.MAX_VALUE);
    }

    private static String read(String text) {
        return split(text).stream()
                .map(piece ->
                        switch (piece) {
                            case Piece.Words words -> words.text();
                            case Piece.Picture picture -> "{" + picture.emoji().name() + "}";
                        })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "Hi \uD83D\uDE00!, Hi {grinning face}!",
        "\uD83D\uDE00\uD83D\uDE00, {grinning face}{grinning face}",
        "\uD83D\uDC4D\uD83C\uDFFD, {thumbs up: medium skin tone}",
        "\u261D\uD83C\uDFFD, {index pointing up: medium skin tone}",
        "\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB\uD83C\uDDF7, {flag: Germany}{flag: France}",
        "1\uFE0F\u20E3 2\u20E3 3, {keycap: 1} {keycap: 2} 3",
        "\u2764\uFE0F, {red heart}",
        "\u2764\uFE0F\u200D\uD83D\uDD25, {heart on fire}",
        "\u2764\u200D\uD83D\uDD25, {heart on fire}",
        "\u231A, {watch}",
    })
    void findsTheLongestEmoji(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @Test
    void findsFamiliesAndNationsInOne() {
        assertEquals(
                "{family: man, woman, girl, boy}",
                read("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66"));
        var scotland =
                new StringBuilder().appendCodePoint(0x1F3F4).append("\uDB40\uDC67\uDB40\uDC62");
        "sct".chars().forEach(letter -> scotland.appendCodePoint(0xE0000 + letter));
        assertEquals("{flag: Scotland}", read(scotland.appendCodePoint(0xE007F).toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain 123 #1 * (c)",
                "© 2026 ™",
                "\u2764 and \u2600",
                "\u231A\uFE0E",
                "\u2764\uFE0E",
                "\uD83C\uDDE9",
                "\uD83C\uDDFD\uD83C\uDDFD",
                "\uD83E\uDEEA",
                "你好 مرحبا नमस्ते",
                "\uD83D",
                "\uDE00 \uFE0F \u200D \u20E3",
            })
    void leavesTextAsItIs(String text) {
        assertEquals(text, read(text));
    }

    @Test
    void showsTheKnownPartsOfAnUnknownSequenceAndNoBoxesBetween() {
        var unknown = "\uD83D\uDE00\u200D\uD83D\uDE80";
        assertEquals("{grinning face}{rocket}", read(unknown));
        assertEquals("\uD83D\uDE00\u200D", split(unknown).getFirst().text());
        assertEquals("{black flag}!", read("\uD83C\uDFF4\uDB40\uDC7A\uDB40\uDC7F!"));
    }

    @Test
    void losesNoCharacterOfAnyText() {
        var parts =
                List.of(
                        "\uD83D\uDE00",
                        "\u200D",
                        "\uFE0F",
                        "\uFE0E",
                        "\u20E3",
                        "1",
                        "#",
                        "\u2764",
                        "\uD83C\uDDE9",
                        "\uD83C\uDFFD",
                        "\uDB40\uDC67",
                        "\uDB40\uDC7F",
                        "\uD83C\uDFF4",
                        "\uD83D",
                        "\uDE00",
                        "x ",
                        "م");
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            var again =
                    split(text.toString()).stream().map(Piece::text).collect(Collectors.joining());
            assertEquals(text.toString(), again);
        }
    }

    @Test
    void knowsEveryEmojiByItsOwnSpelling() {
        for (var group : Group.values()) {
            for (var emoji : SET.of(group)) {
                assertEquals(List.of(new Piece.Picture(emoji.text(), emoji)), split(emoji.text()));
                for (var tone : SET.tones(emoji)) {
                    assertEquals(List.of(new Piece.Picture(tone.text(), tone)), split(tone.text()));
                }
            }
        }
    }

    @Test
    void makesNoMorePicturesThanAsked() {
        var many = "\uD83D\uDE00".repeat(20_000);
        assertTimeout(
                Duration.ofSeconds(2),
                () -> {
                    var pieces = SET.split(many, 100);
                    assertEquals(101, pieces.size());
                    assertEquals(39_800, pieces.getLast().text().length());
                });
    }

    @Test
    void staysQuickForMarksWithoutEnd() {
        var marks = "\uD83D\uDE00" + "\u200D\uD83D\uDE00".repeat(20_000) + "\uFE0F".repeat(50_000);
        assertTimeout(Duration.ofSeconds(2), () -> split(marks));
    }

    @Test
    void offersGroupsTonesAndASearch() {
        assertEquals("grinning face", SET.of(Group.SMILEYS).getFirst().name());
        assertEquals(258, SET.of(Group.FLAGS).size(), 20);
        assertEquals(5, SET.tones(SET.search("thumbs up", 1).getFirst()).size());
        assertEquals("rocket", SET.search("Rocke", 5).getFirst().name());
        assertTrue(
                SET.search("happy", 50).stream()
                        .anyMatch(emoji -> emoji.name().equals("grinning face")));
        assertEquals(List.of(), SET.search(" ", 5));
        assertEquals(List.of(), SET.search("qqqqq", 5));
    }

    @Test
    void answersQuicklyThatThereIsNone() {
        assertFalse(EmojiSet.mayHave("plain, Ünïcödé مرحبا"));
        assertTrue(EmojiSet.mayHave("x\uD83D\uDE00") && EmojiSet.mayHave("1\u20E3"));
    }
}
