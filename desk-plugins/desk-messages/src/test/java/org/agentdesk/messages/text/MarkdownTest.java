package org.agentdesk.messages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.agentdesk.messages.text.Run.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static List<Block> read(String text) {
        return Markdown.read(
                text, uri -> List.of("http", "https", "mailto", "tel").contains(uri.getScheme()));
    }

    private static String shown(String text) {
        return read(text).stream().map(Block::text).collect(Collectors.joining("|"));
    }

    private static List<URI> links(String text) {
        return read(text).stream()
                .flatMap(block -> block.runs().stream())
                .filter(run -> run.link() != null)
                .map(Run::link)
                .toList();
    }

    private static String styled(String text) {
        return read(text).stream()
                .flatMap(block -> block.runs().stream())
                .map(MarkdownTest::styled)
                .collect(Collectors.joining());
    }

    private static String styled(Run run) {
        var style = run.style();
        var marks =
                (style.has(Mark.BOLD) ? "B" : "")
                        + (style.has(Mark.ITALIC) ? "I" : "")
                        + (style.has(Mark.CODE) ? "C" : "");
        return marks.isEmpty() ? run.text() : marks + "{" + run.text() + "}";
    }

    @Test
    void readsBoldItalicAndCode() {
        assertEquals("a B{b} I{c} C{d} BI{e}", styled("a **b** *c* `d` ***e***"));
    }

    @Test
    void keepsStarsInsideWords() {
        assertEquals("2*3*4 and snake_case_name", shown("2*3*4 and snake_case_name"));
    }

    @Test
    void keepsLineBreaksAsTyped() {
        assertEquals("one\ntwo *", shown("one\ntwo *"));
    }

    @Test
    void readsLists() {
        var blocks = read("- a\n- b\n  1. c\n  2. d");
        assertEquals(List.of("•", "•", "1.", "2."), blocks.stream().map(Block::marker).toList());
        assertEquals(List.of(1, 1, 2, 2), blocks.stream().map(Block::indent).toList());
    }

    @Test
    void readsQuotesAndCodeBlocks() {
        var kinds = read("> q\n\n```\ncode\n```").stream().map(Block::kind).toList();
        assertEquals(List.of(Block.Kind.QUOTE, Block.Kind.CODE), kinds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold</b>",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <!-- b --> c",
                "<a href=\"https://evil.example\">x"
            })
    void showsHtmlAsText(String html) {
        assertEquals(html, shown(html));
        assertTrue(
                read(html).stream()
                        .flatMap(b -> b.runs().stream())
                        .noneMatch(r -> r.style().has(Mark.BOLD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](file:///etc/passwd)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](smb://host/share)",
                "![x](file:///c:/x.png)"
            })
    void makesNoLinkOfDangerousAddresses(String text) {
        assertEquals(List.of(), links(text));
        assertTrue(shown(text).startsWith("x ("), shown(text));
    }

    @ParameterizedTest
    @CsvSource({
        "see https://a.example/x?y=1.,https://a.example/x?y=1",
        "(https://a.example/b_c_d),https://a.example/b_c_d",
        "https://a.example/x_(y),https://a.example/x_(y)",
        "www.example.com!,https://www.example.com",
        "ann@example.com,mailto:ann@example.com",
        "tel:+48221234567,tel:+48221234567",
        "<https://a.example>,https://a.example",
        "[shop](https://a.example),https://a.example",
    })
    void findsAddresses(String text, URI expected) {
        assertEquals(List.of(expected), links(text));
    }

    @Test
    void saysWhereADeceptiveLinkLeads() {
        assertEquals(
                "https://bank.example (evil.example)",
                shown("[https://bank.example](https://evil.example/x)"));
        assertEquals("www.a.example", shown("[www.a.example](https://a.example/x)"));
    }

    @Test
    void survivesDeepNesting() {
        for (var hostile :
                List.of(
                        ">".repeat(20_000) + "x",
                        "- ".repeat(10_000) + "x",
                        "*_".repeat(5_000) + "x" + "_*".repeat(5_000),
                        "[".repeat(20_000),
                        "![".repeat(10_000) + "](a)".repeat(100),
                        "`".repeat(20_000),
                        "<".repeat(20_000),
                        "a**b".repeat(5_000),
                        "\\".repeat(20_000),
                        "&#x0;".repeat(4_000),
                        "1. ".repeat(6_000),
                        "https://".repeat(2_500),
                        "a@".repeat(10_000),
                        "\u202E\u0000\uFFFF".repeat(6_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(3), () -> read(hostile));
        }
    }

    @Test
    void limitsTheIndent() {
        var deepest = read("- ".repeat(100) + "x").stream().mapToInt(Block::indent).max();
        assertTrue(deepest.orElseThrow() <= Block.DEEPEST);
    }

    @Test
    void losesNoWordOfAHugeMessage() {
        var text = "word ".repeat(4_000).strip();
        assertEquals(text, shown(text));
        var marked = "**w** ".repeat(3_000).strip();
        assertEquals("w ".repeat(3_000).strip(), shown(marked));
    }

    @Test
    void hasNoBlockForNothing() {
        assertTrue(read("").isEmpty());
        assertTrue(read(" \n\t ").isEmpty());
        assertFalse(read("***").isEmpty());
        assertFalse(read("[a]: https://x.example").isEmpty());
    }
}
