package org.agentdesk.messages.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.mail.Answering.Way;
import org.agentdesk.messages.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static Answer answer(Way way, String subject) {
        return Answer.to(Mails.mail(subject, "", "", List.of()), way, false, "help@shop.example");
    }

    @ParameterizedTest
    @CsvSource({
        "Order, Re: Order",
        "Re: Order, Re: Order",
        "RE: re:  AW: Re[2]: Order, Re: Order",
        "Fwd: Order, Re: Fwd: Order",
        "'', Re:",
        "Regarding: x, Re: Regarding: x",
    })
    void prefixesTheSubjectOnce(String subject, String expected) {
        assertEquals(expected, answer(Way.REPLY, subject).subject());
    }

    @Test
    void prefixesAForwardedSubjectOnceAndKeepsItOnOneLine() {
        assertEquals("Fwd: Re: x", answer(Way.FORWARD, "FW: Fwd: Re: x").subject());
        assertEquals(
                "Fwd: a Bcc: evil@x.example",
                answer(Way.FORWARD, "a\r\nBcc: evil@x.example").subject());
        assertTrue(answer(Way.REPLY, "x".repeat(5_000)).subject().length() <= 500);
    }

    @Test
    void repliesToWhoWroteOrToAllButItself() {
        assertEquals(
                new Answer(List.of("Cara Jones <cara@example.org>"), List.of(), "Re: s"),
                answer(Way.REPLY, "s"));
        var all = answer(Way.REPLY_ALL, "s");
        assertEquals(List.of("dora@example.org", "boss@example.org"), all.cc());
        assertEquals(List.of(), answer(Way.FORWARD, "s").to());
    }

    @Test
    void answersItsOwnMailWhereThatWent() {
        var mail = Mails.text("x");
        var answer = Answer.to(mail, Way.REPLY, true, "help@shop.example");
        assertEquals(mail.to(), answer.to());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example",
                "Cara Jones <cara@example.org>",
                "\"Jones, Cara\" <cara@example.org>",
                "müller@käse.example",
                "a+b.c@x.y.example"
            })
    void takesAddresses(String entry) {
        assertTrue(Addresses.isValid(entry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@b.example",
                "a b@c.example",
                "a@b.example x",
                "<a@b.example> x",
                "a..b@c.example",
                "a@b.example>",
                "a@@b.example"
            })
    void refusesWhatIsNoAddress(String entry) {
        assertFalse(Addresses.isValid(entry));
    }

    @Test
    void splitsFieldsOutsideOfNames() {
        assertEquals(
                List.of("\"Jones, Cara\" <c@x.example>", "d@x.example", "e@x.example"),
                Addresses.split("\"Jones, Cara\" <c@x.example>, d@x.example;\ne@x.example, "));
        assertEquals(
                List.of("A <a@x.example>"),
                Addresses.without(List.of("A <a@x.example>", "A@x.example", " "), List.of("b")));
    }

    @Test
    void writesHtmlOutOfEscapedTextOnly() {
        var mail = Mails.html("<p>old <b>&lt;script&gt;</b></p>");
        var words = Words.in(Locale.ENGLISH);
        var original = Original.quoted(mail, words, Locale.ENGLISH, ZoneOffset.UTC);
        var written = new Written("a < b\n\"c\"", original, true);
        assertTrue(written.html().contains("a &lt; b<br>\n&quot;c&quot;"));
        assertFalse(written.html().contains("<script"));
        assertTrue(written.plain().startsWith("a < b\n\"c\"\n\nOn Nov 20, 2026"));
        assertTrue(written.plain().endsWith("wrote:\n> old <script>"));
        var again = MailDocument.read(Mails.html(written.html()));
        assertEquals("a < b\n\"c\"", again.parts().getFirst().text());
        assertFalse(again.history().isEmpty());
    }

    @Test
    void keepsADraft() {
        var draft =
                new MailDraft(
                        Way.FORWARD, "a@b.example", "c", "d", "s", "text\n", false, Set.of("u"));
        assertEquals(draft, MailDraft.read(draft.json()));
        assertEquals(Way.REPLY, MailDraft.read(Json.Null.NULL).way());
        assertEquals("", MailDraft.read(Json.of(3)).text());
        var long_ = new MailDraft(Way.REPLY, "", "", "", "", "x".repeat(900_000), true, Set.of());
        assertTrue(long_.json().get("text").text().length() <= 60_000);
    }
}
