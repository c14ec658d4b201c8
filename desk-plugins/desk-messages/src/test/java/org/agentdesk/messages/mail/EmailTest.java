package org.agentdesk.messages.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.messages.Sample;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.OpenComposer;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.plugin.testkit.TestConversation;
import org.agentdesk.plugin.testkit.TestHost;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class EmailTest {

    private final TestHost host = new TestHost();
    private final TestConversation conversation = new TestConversation();
    private final RenderContext context = new RenderContext(host, conversation, "a1");
    private final Answering answering = new Answering();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final EmailComposer composer = new EmailComposer(background::add, answering);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private RenderedMessage draw(Body.Email mail) throws Exception {
        return fx(() -> {
            var renderer = new EmailRenderer(background::add, answering);
            return shown(renderer.create(Sample.message(mail), context));
        });
    }

    private static RenderedMessage shown(RenderedMessage rendered) {
        new Scene(new StackPane(rendered.node()), 520, 700);
        lay(rendered.node());
        return rendered;
    }

    private static void lay(Node node) {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
    }

    private OpenComposer open(Body.Email about, Json draft) throws Exception {
        return fx(() -> {
            var message = about == null ? null : Sample.message(about);
            var form = composer.open(context, message, draft);
            new Scene(new StackPane(form.node()), 520, 700);
            lay(form.node());
            return form;
        });
    }

    private static List<Node> all(Node node) {
        var found = new ArrayList<Node>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
        }
        return found;
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        for (var found : all(node)) {
            if (found instanceof Labeled label && label.getText() != null) {
                words.append(label.getText()).append('\n');
            } else if (found instanceof Text text) {
                words.append(text.getText());
            }
        }
        return words.toString();
    }

    private static void press(Node in, String label) throws Exception {
        fx(() -> {
            all(in).stream()
                    .filter(ButtonBase.class::isInstance)
                    .map(ButtonBase.class::cast)
                    .filter(button ->
                            label.equals(button.getText())
                                    || label.equals(button.getAccessibleText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    private static <T> List<T> all(Node in, Class<T> kind) {
        return all(in).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static void type(OpenComposer form, int field, String text) throws Exception {
        fx(() -> {
            var fields = all(form.node(), TextField.class);
            TextInputControl control =
                    field < fields.size()
                            ? fields.get(field)
                            : all(form.node(), TextArea.class).getFirst();
            control.setText(text);
            return null;
        });
    }

    private static final int SUBJECT = 3;
    private static final int BODY = 99;

    @Test
    void showsWhoWroteWhatToWhom() throws Exception {
        var mail = draw(Mails.html("<p>Hello</p>"));
        var words = words(mail.node());
        assertTrue(words.contains("Your order 40117"));
        assertTrue(words.contains("Cara Jones <cara@example.org>"));
        assertTrue(words.contains("Shop <help@shop.example> and 1 more"));
        assertFalse(words.contains("boss@example.org"));
        press(mail.node(), "Details");
        assertTrue(words(mail.node()).contains("boss@example.org"));
        assertTrue(mail.plainText().endsWith("Hello"));
    }

    @Test
    void showsWhatIsQuotedWhenAsked() throws Exception {
        var mail = draw(Mails.html("new<blockquote type=cite>old</blockquote>"));
        assertFalse(words(mail.node()).contains("old"));
        press(mail.node(), "Show quoted text");
        assertTrue(words(mail.node()).contains("old"));
        assertTrue(mail.plainText().contains("old"));
    }

    @Test
    void fetchesNoPictureBeforeTheAgentAsks() throws Exception {
        var remote = URI.create("https://x.example/a.png");
        var inside = URI.create("https://files.example/wide");
        var file =
                EmailTest.class
                        .getResourceAsStream("/org/agentdesk/messages/wide.png")
                        .readAllBytes();
        host.media().put(remote, file);
        host.media().put(inside, file);
        var attachment = new Attachment(inside.toString(), "image/png", 5, "image001.png", "");
        var html =
                "<img src=https://x.example/a.png width=100><img src='cid:image001.png@01D9'>"
                        + "<img src=https://gone.example/b.png alt=Gone>";
        var mail = draw(Mails.mail("s", "", html, List.of(attachment)));
        assertEquals(0, all(mail.node(), ImageView.class).size());
        press(mail.node(), "Show pictures");
        assertEquals(
                List.of(100.0, 460.0),
                all(mail.node(), ImageView.class).stream().map(ImageView::getFitWidth).toList());
        assertTrue(words(mail.node()).contains("could not be loaded"));
    }

    @Test
    void readsALargeMailInTheBackground() throws Exception {
        var mail = draw(Mails.html("<p>word</p>".repeat(20_000)));
        assertTrue(words(mail.node()).contains("Reading the message"));
        background.remove().run();
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(words(mail.node()).contains("word"));
        assertTrue(words(mail.node()).contains("longer than the desk can show"));
        press(mail.node(), "Show the rest of the message");
        fx(() -> {
            lay(mail.node());
            return null;
        });
        assertEquals(List.of(), host.troubles());
    }

    @Test
    void forgetsAMailThatWasReadTooLate() throws Exception {
        var mail = draw(Mails.html("<p>word</p>".repeat(20_000)));
        fx(() -> {
            mail.dispose();
            return null;
        });
        background.remove().run();
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(words(mail.node()).contains("word"));
    }

    @Test
    void showsAnEmptyMailAndOneInTwoDirections() throws Exception {
        assertTrue(words(draw(Mails.empty()).node()).contains("Empty message"));
        var mixed =
                draw(
                        Mails.html(
                                "<h1>مرحباً Order</h1><ul><li>مصباح abc 123"
                                        + " \uD83D\uDE00</ul><table><tr><th>السعر<th>x<tr><td>عشرة"
                                        + " 10<td>y</table><blockquote>يصل؟ غداً (in)</blockquote>"
                                        + "مصباح abc ".repeat(60)));
        for (double width : new double[] {600, 300, 160}) {
            assertTrue(fx(() -> mixed.node().prefHeight(width)) > 0);
        }
    }

    @Test
    void savesAndOpensFilesThroughTheDeskAndNeverOpensPrograms() throws Exception {
        var pdf = new Attachment("https://x.example/a.pdf", "application/pdf", 1_200, "a.pdf", "");
        var exe = new Attachment("https://x.example/b.exe", "", 5, "b.exe", "");
        var mail = draw(Mails.mail("s", "x", "", List.of(pdf, exe)));
        assertTrue(words(mail.node()).contains("1.2 KB"));
        press(mail.node(), "Open a.pdf");
        press(mail.node(), "Save b.exe");
        assertEquals(List.of(URI.create("https://x.example/a.pdf")), host.media().opened());
        assertEquals(List.of(URI.create("https://x.example/b.exe")), host.media().saved());
        assertFalse(words(mail.node()).contains("Open b.exe"));
    }

    @Test
    void asksTheDeskForTheFormOnlyWhereTheAgentMayWrite() throws Exception {
        var mail = draw(Mails.text("x"));
        press(mail.node(), "Reply all");
        assertEquals("EMAIL", conversation.composed().getFirst().bodyType());
        var form = open(Mails.text("x"), Json.Null.NULL);
        assertEquals(Json.Bool.TRUE, form.draft().get("toAll"));
        var view = conversation.view();
        conversation.change(
                new ConversationView(
                        view.id(),
                        view.customer(),
                        view.sessions(),
                        List.of(),
                        view.role(),
                        Json.Obj.EMPTY,
                        false));
        assertFalse(words(draw(Mails.text("x")).node()).contains("Reply"));
    }

    @Test
    void repliesWithTheOriginalBelow() throws Exception {
        var form = open(Mails.html("<p>Where is it?</p>"), Json.Null.NULL);
        assertFalse(form.complete().getValue());
        assertEquals(java.util.Optional.empty(), fx(form::outbound));
        assertTrue(words(form.node()).contains("Write something first."));
        type(form, BODY, "On its way.");
        assertTrue(form.complete().getValue());
        Outbound sent = fx(form::outbound).orElseThrow();
        assertEquals("REPLY_TO", sent.intent());
        assertEquals("m1", sent.originalMessageId());
        var mail = (Body.Email) sent.body();
        assertEquals(List.of("Cara Jones <cara@example.org>"), mail.to());
        assertEquals("Re: Your order 40117", mail.subject());
        assertTrue(mail.text().endsWith("> Where is it?"));
        assertTrue(mail.htmlBody().contains("<blockquote type=\"cite\">Where is it?</blockquote>"));
    }

    @Test
    void forwardsFilesButForThoseLeftOut() throws Exception {
        var a = new Attachment("https://x.example/a.pdf", "application/pdf", 5, "a.pdf", "");
        var b = new Attachment("https://x.example/b.pdf", "application/pdf", 5, "b.pdf", "");
        var form = open(Mails.mail("s", "hello", "", List.of(a, b)), Json.Null.NULL);
        press(form.node(), "Forward");
        press(form.node(), "b.pdf");
        assertFalse(form.complete().getValue());
        type(form, 0, "team@shop.example, bad");
        assertFalse(form.complete().getValue());
        type(form, 0, "team@shop.example");
        assertTrue(form.complete().getValue());
        Outbound sent = fx(form::outbound).orElseThrow();
        assertEquals(null, sent.intent());
        var mail = (Body.Email) sent.body();
        assertEquals(List.of(a), mail.attachments());
        assertEquals("Fwd: s", mail.subject());
        assertTrue(
                mail.text().contains("---------- Forwarded message ----------\nFrom: Cara Jones"));
    }

    @Test
    void waitsForALargeOriginal() throws Exception {
        var form = open(Mails.html("<p>word</p>".repeat(20_000)), Json.Null.NULL);
        type(form, BODY, "Hi");
        assertFalse(form.complete().getValue());
        background.remove().run();
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(form.complete().getValue());
    }

    @Test
    void anotherWayLeavesTheRecipientsAndTheSubjectThatTheAgentTyped() throws Exception {
        var form = open(Mails.text("x"), Json.Null.NULL);
        type(form, 0, "dora@example.org");
        press(form.node(), "Reply all");
        assertEquals("dora@example.org", form.draft().get("to").text());
        assertTrue(form.draft().get("cc").text().contains("boss@example.org"));
        type(form, SUBJECT, "Your lamp");
        press(form.node(), "Forward");
        assertEquals("dora@example.org", form.draft().get("to").text());
        assertEquals("", form.draft().get("cc").text());
        assertEquals("Your lamp", form.draft().get("subject").text());
    }

    @Test
    void anotherWayReplacesWhatTheAgentHasNotChanged() throws Exception {
        var form = open(Mails.text("x"), Json.Null.NULL);
        press(form.node(), "Forward");
        assertEquals("", form.draft().get("to").text());
        assertEquals("Fwd: Your order 40117", form.draft().get("subject").text());
        press(form.node(), "Reply");
        assertEquals("Cara Jones <cara@example.org>", form.draft().get("to").text());
        assertEquals("Re: Your order 40117", form.draft().get("subject").text());
    }

    @Test
    void keepsWhatWasTypedForTheSameMailOnly() throws Exception {
        var form = open(Mails.text("x"), Json.Null.NULL);
        type(form, BODY, "half a sentence");
        var draft = form.draft();
        assertEquals("half a sentence", open(Mails.text("x"), draft).draft().get("text").text());
        assertEquals("", open(null, draft).draft().get("text").text());
    }

    @Test
    void writesANewMailWhereTheCustomerIsReachedByMail() throws Exception {
        assertFalse(composer.isOffered(TestConversation.withChannel("WEB"), null));
        assertTrue(composer.isOffered(TestConversation.withChannel("EMAIL"), null));
        conversation.change(TestConversation.withChannel("EMAIL"));
        var form = open(null, Json.Null.NULL);
        type(form, 0, "cara@example.org");
        type(form, BODY, "Hello \uD83D\uDE00");
        Outbound sent = fx(form::outbound).orElseThrow();
        assertEquals(null, sent.originalMessageId());
        assertEquals("session-1", sent.channelSessionId());
        assertEquals("Hello \uD83D\uDE00", sent.body().text());
    }
}
