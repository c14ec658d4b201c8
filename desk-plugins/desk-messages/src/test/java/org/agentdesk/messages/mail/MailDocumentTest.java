package org.agentdesk.messages.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.agentdesk.messages.text.Block.Kind;
import org.agentdesk.messages.text.Run;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailDocumentTest {

    private static MailDocument html(String html) {
        return MailDocument.read(Mails.html(html));
    }

    private static MailDocument text(String text) {
        return MailDocument.read(Mails.text(text));
    }

    private static String shown(List<MailPart> parts) {
        return parts.stream().map(MailPart::text).collect(Collectors.joining("|"));
    }

    private static String shown(String html) {
        return shown(html(html).parts());
    }

    private static List<Run> runs(String html) {
        return html(html).parts().stream()
                .filter(MailPart.Words.class::isInstance)
                .flatMap(part -> ((MailPart.Words) part).block().runs().stream())
                .toList();
    }

    @Test
    void readsParagraphsHeadingsAndLines() {
        var parts = html("<h1>Hello</h1><p>one\n two<br>three</p><hr><h4>more</h4>x").parts();
        assertEquals("Hello|one two\nthree||more|x", shown(parts));
        assertEquals(Kind.HEADING, ((MailPart.Words) parts.get(0)).block().kind());
        assertTrue(parts.get(2) instanceof MailPart.Rule);
        assertEquals(Kind.SUBHEADING, ((MailPart.Words) parts.get(3)).block().kind());
    }

    @Test
    void readsStylesByNameAndByDeclaration() {
        var runs =
                runs(
                        "<b>a</b><i>b</i><u>c</u><s>d</s><code>e</code>"
                                + "<span style='font-weight: 700; color:red'>f</span>");
        assertEquals(
                "[BOLD][ITALIC][UNDERLINE][STRIKE][CODE][BOLD]",
                runs.stream()
                        .map(run -> run.style().marks().toString())
                        .collect(Collectors.joining()));
    }

    @Test
    void readsListsWithTheirNumbersAndDepth() {
        var parts = html("<ul><li>a<ol start=3><li>b</li><li>c</li></ol></li></ul>").parts();
        assertEquals("• a|3. b|4. c", shown(parts));
        assertEquals(2, ((MailPart.Words) parts.get(1)).block().indent());
    }

    @Test
    void keepsPreformattedTextAsItStands() {
        assertEquals("a  b\n  c", shown("<pre>a  b\n  c</pre>"));
    }

    @Test
    void readsTablesOfDataAndFlattensThoseOfLayout() {
        var data = html("<table><tr><th>Item<th>Price<tr><td>Lamp<td><b>10</b></table>").parts();
        assertEquals("Item\tPrice\nLamp\t10", shown(data));
        assertTrue(data.getFirst() instanceof MailPart.Table);
        assertEquals(
                "Left|Right|a\tb\nc\td",
                shown(
                        "<table><tr><td>Left<td>Right<tr><td><table><tr><td>a<td>b<tr><td>c<td>d"
                                + "</table></table>"));
        assertEquals(
                "a|b|c|d", shown("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>p{background:url(https://evil.example/a)}</style>",
                "<iframe src=https://evil.example>inside</iframe>",
                "<object data=https://evil.example>inside</object>",
                "<svg onload=alert(1)><script>alert(1)</script><text>x</text></svg>",
                "<math><mi>x</mi></math>",
                "<form action=https://evil.example><textarea>x</textarea><select><option>y</select>"
                        + "<input value=z></form>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<base href=https://evil.example/>",
                "<link rel=stylesheet href=https://evil.example/a.css>",
                "<img src='data:image/png;base64,AAAA'>",
                "<img src='file:///etc/passwd'>",
                "<img src='javascript:alert(1)'>",
                "<img src=https://evil.example/open.gif width=1 height=1>",
                "<img src=https://evil.example/open.gif style='width:1px'>",
                "<div style='display:none'>seen?</div>",
                "<span hidden>seen?</span>",
                "<span style='font-size:0px'>seen?</span>",
                "<title>x</title><!-- y --><template>z</template>",
                "&nbsp;\u200B\u200C \u034F\u00AD",
            })
    void showsNothingOfWhatIsNotText(String hostile) {
        assertEquals("ok", shown(hostile + "<p>ok</p>"));
    }

    @Test
    void letsNoDangerousAttributeOrAddressThrough() {
        var clean =
                MailHtml.sanitised(
                                Parser.htmlParser()
                                        .parseInput(
                                                "<a href='javascript:alert(1)' onclick=x>a</a>"
                                                        + "<img src=x onerror=alert(1)>"
                                                        + "<p onmouseover=x background=y>b</p>",
                                                ""))
                        .body()
                        .html();
        assertFalse(clean.matches("(?s).*(javascript|onclick|onerror|onmouseover|background).*"));
        assertTrue(
                runs("<a href='javascript:x'>a</a><a href='/relative'>b</a>").stream()
                        .allMatch(run -> run.link() == null));
    }

    @Test
    void warnsOfALinkWhoseWordsNameAnotherHost() {
        var runs = runs("<a href=https://evil.example/x>www.<b>bank.example</b>/login</a> bye");
        assertTrue(
                runs.stream().anyMatch(run -> run.text().contains("(\u26A0\uFE0F evil.example)")));
        assertEquals(URI.create("https://evil.example/x"), runs.getFirst().link());
        var honest = runs("<a href=https://bank.example/x>bank.example</a>");
        assertEquals(1, honest.size());
        assertTrue(
                shown(
                                "<table><tr><td>a<td>b<tr><td>c<td><a"
                                        + " href=https://evil.example>bank.example</a></table>")
                        .contains("evil.example"));
    }

    @Test
    void keepsPicturesAsPlacesToAskFor() {
        var parts =
                html("<p>a<img src=https://x.example/l.png alt=Logo width=120>b<img src='cid:i1'>")
                        .parts();
        var logo = (MailPart.Picture) parts.get(1);
        assertEquals(new MailPart.Picture("https://x.example/l.png", "Logo", 120, null, 0), logo);
        assertEquals("cid:i1", ((MailPart.Picture) parts.get(3)).source());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>Thanks!</div><div class=gmail_quote>On Monday X wrote:<blockquote>old"
                        + "</blockquote></div>",
                "<p>Thanks!</p><p>On Mon, 3 Nov 2026 Ann &lt;a@b.example&gt; wrote:</p>"
                        + "<blockquote>old</blockquote>",
                "<p>Thanks!</p><hr><div id=divRplyFwdMsg><b>From:</b> x<br><b>Sent:</b> y</div>"
                        + "<p>old</p>",
                "<p>Thanks!</p><p>From: Ann<br>Sent: Monday<br>To: Cara</p><p>old</p>",
                "<p>Thanks!</p><p>Von: Ann</p><p>Gesendet: Montag</p><p>old</p>",
                "<p>Thanks!</p><blockquote type=cite>old</blockquote>",
                "<p>Thanks!</p><div class='moz-cite-prefix'>Am 3. schrieb x:<br></div>"
                        + "<blockquote type=cite>old</blockquote><p></p>",
            })
    void foldsWhatIsQuotedAtTheEnd(String html) {
        var mail = html(html);
        assertEquals("Thanks!", shown(mail.parts()));
        assertTrue(shown(mail.history()).contains("old"));
    }

    @Test
    void foldsWhatATextQuotesAtItsEnd() {
        var mail = text("Thanks!\n\nOn Monday Ann <a@b.example> wrote:\n> old\n> > older\n");
        assertEquals("Thanks!", shown(mail.parts()));
        assertEquals(2, mail.history().getLast().quotes());
        var outlook = text("Hi\n\n-----Original Message-----\nFrom: x\nSent: y\n\nold");
        assertEquals("Hi", shown(outlook.parts()));
    }

    @Test
    void foldsNeitherAnswersBelowAQuotationNorAForwardedMailWithoutWords() {
        assertEquals(
                "old|My answer", shown("<blockquote type=cite>old</blockquote><p>My answer</p>"));
        var forwarded = html("<div class=gmail_quote>---------- Forwarded message<p>old</div>");
        assertEquals(List.of(), forwarded.history());
        assertTrue(shown(forwarded.parts()).contains("old"));
    }

    @Test
    void showsTheTextWhereThereIsNoHtml() {
        assertEquals("a|b\nc", shown(text("a\n\nb\nc").parts()));
        var both = Mails.mail("s", "the text", "<img src='data:x'> ", List.of());
        assertEquals("the text", shown(MailDocument.read(both).parts()));
        assertEquals(List.of(), MailDocument.read(Mails.empty()).parts());
    }

    private static void isQuick(Supplier<String> hostile) {
        var html = hostile.get();
        assertTimeout(
                Duration.ofSeconds(15),
                () -> {
                    var mail = html(html);
                    assertTrue(mail.parts().size() + mail.history().size() <= 801);
                    assertTrue(mail.text().length() <= 70_000);
                });
    }

    /// A little more than what is read of a mail at all (1,000,000 characters); five times that
    /// with `-Dmeasure`.
    private static int beyond(int times) {
        return System.getProperty("measure") == null ? times : 5 * times;
    }

    @Test
    void staysQuickAndSmallForHugeMails() {
        isQuick(() -> "<p>Lorem <b>ipsum</b> dolor</p>".repeat(beyond(35_000)));
        isQuick(() -> "<div>".repeat(10_000) + "deep");
        isQuick(() -> "<blockquote>".repeat(10_000) + "deep" + "</blockquote>".repeat(10_000));
        isQuick(() -> "<table><tr><td>a<td>".repeat(10_000) + "deep");
        isQuick(() -> "<b><i><u><a href=https://x.example>".repeat(10_000) + "deep");
        isQuick(() -> "<a href=https://x.example/>link</a> ".repeat(beyond(28_000)));
        isQuick(() -> "x".repeat(beyond(1_050_000)));
        isQuick(() -> "<script></script>".repeat(60_000));
        isQuick(() -> "<ul><li>".repeat(10_000));
        isQuick(() -> "<p style='" + "display:none ".repeat(80_000) + "'>x");
        isQuick(() -> "&#x202e;&amp;".repeat(80_000));
        isQuick(() -> "<".repeat(1_000_000));
        isQuick(() -> "<!--".repeat(250_000));
        isQuick(() -> "a@".repeat(400_000));
        isQuick(() -> "www." + "a.".repeat(400_000));
    }

    @Test
    void staysQuickForManyAttributes() {
        isQuick(() -> {
            var html = new StringBuilder("<p ");
            for (int i = 0; i < 150_000; i++) {
                html.append('a').append(i).append(' ');
            }
            return html.append(">x").toString();
        });
    }

    @Test
    void readsAnything() {
        var words =
                List.of(
                        "<table>",
                        "<tr>",
                        "<td>",
                        "</td>",
                        "</table>",
                        "<p>",
                        "</p>",
                        "<a href=x>",
                        "</a>",
                        "<blockquote>",
                        "</blockquote>",
                        "<li>",
                        "<ol>",
                        "</ol>",
                        "<pre>",
                        "text ",
                        "مرحبا",
                        "<b>",
                        "</b>",
                        "<img src=cid:x>",
                        "<hr>",
                        "<br>",
                        "\n",
                        "<div class=gmail_quote>",
                        "</div>",
                        "From: x",
                        "Sent: y",
                        "&nbsp;",
                        "<h1>");
        var random = new Random(11);
        for (int i = 0; i < 600; i++) {
            var html = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                html.append(words.get(random.nextInt(words.size())));
            }
            html(html.toString());
        }
    }
}
