package org.agentdesk.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.emoji.EmojiView;
import org.agentdesk.messages.generic.GenericRenderer;
import org.agentdesk.messages.text.PlainRenderer;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.plugin.testkit.TestHost;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RenderingTest {

    private final TestHost host = new TestHost();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }

    private RenderedMessage draw(MessageRenderer renderer, Body body) throws Exception {
        return fx(() -> {
            var context = Sample.context(host);
            var rendered = renderer.create(Sample.message(body), context);
            new Scene(new StackPane(rendered.node()), 400, 300);
            rendered.node().applyCss();
            ((Parent) rendered.node()).layout();
            return rendered;
        });
    }

    private static List<Node> all(Node node) {
        var found = new ArrayList<Node>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
        }
        return found;
    }

    private static String words(RenderedMessage rendered) {
        var words = new StringBuilder();
        for (var node : all(rendered.node())) {
            if (node instanceof Labeled label && label.getText() != null) {
                words.append(label.getText()).append('\n');
            } else if (node instanceof Text text) {
                words.append(text.getText()).append('\n');
            }
        }
        return words.toString();
    }

    @Test
    void drawsTwentyThousandCharactersAndOffersAllToTheClipboard() throws Exception {
        var text = "0123456789".repeat(2_500);
        var rendered = draw(new PlainRenderer(), new Body.Plain(text));
        assertEquals(text, rendered.plainText());
        assertTrue(words(rendered).contains("5,000 more characters are not shown"));
    }

    @Test
    void saysThatAMessageIsEmpty() throws Exception {
        assertTrue(words(draw(new PlainRenderer(), new Body.Plain(" "))).contains("Empty message"));
    }

    @Test
    void givesArabicItsOwnDirection() throws Exception {
        var rendered = draw(new PlainRenderer(), new Body.Plain("مرحبا 40117."));
        var paragraph = ((Parent) rendered.node()).getChildrenUnmodifiable().getFirst();
        assertEquals(NodeOrientation.RIGHT_TO_LEFT, paragraph.getNodeOrientation());
    }

    @Test
    void laysOutTextInTwoDirectionsAtEveryWidth() throws Exception {
        var words =
                List.of(
                        "مرحباً",
                        "مصباح".repeat(20),
                        "40117.",
                        "يصل؟",
                        "שלום!",
                        "abc",
                        "(in)",
                        "«مصباح»",
                        "–",
                        "https://a.example/مصباح",
                        "\uD83D\uDE00",
                        "مصباح\uD83D\uDC4D\uD83C\uDFFD\u2764\uFE0F",
                        "**متى**");
        var random = new java.util.Random(3);
        for (int i = 0; i < 60; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(20); j >= 0; j--) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            var rendered = draw(new PlainRenderer(), new Body.Plain(text.toString()));
            for (var width : List.of(620.0, 300.0, 160.0, 90.0, 20.0)) {
                assertTrue(fx(() -> rendered.node().prefHeight(width)) > 0);
            }
        }
    }

    private static List<EmojiView> emoji(RenderedMessage rendered) {
        return all(rendered.node()).stream()
                .filter(EmojiView.class::isInstance)
                .map(EmojiView.class::cast)
                .toList();
    }

    @Test
    void showsEmojiAsPicturesAndKeepsTheCharactersForCopyAndReaders() throws Exception {
        var text = "Great \uD83D\uDC4D\uD83C\uDFFD thanks";
        var rendered = draw(new PlainRenderer(), new Body.Plain(text));
        assertEquals("thumbs up: medium skin tone", emoji(rendered).getFirst().emoji().name());
        assertEquals(text, rendered.plainText());
        var paragraph = ((Parent) rendered.node()).getChildrenUnmodifiable().getFirst();
        assertEquals(text, paragraph.getAccessibleText());
    }

    @Test
    void showsAFewEmojiByThemselvesLarger() throws Exception {
        var three =
                draw(new PlainRenderer(), new Body.Plain(" \uD83D\uDE00 \uD83D\uDE00\u2764\uFE0F"));
        assertEquals(40, emoji(three).getFirst().size());
        var four = draw(new PlainRenderer(), new Body.Plain("\uD83D\uDE00".repeat(4)));
        assertEquals(18, emoji(four).getFirst().size());
    }

    @Test
    void boundsThePicturesOfOneMessage() throws Exception {
        var rendered = draw(new PlainRenderer(), new Body.Plain("\uD83D\uDE00 ".repeat(20_000)));
        assertEquals(500, emoji(rendered).size());
    }

    @Test
    void givesALinkOfOnlyAnEmojiWordsToClick() throws Exception {
        var body = new Body.Plain("[\uD83D\uDE00](https://shop.example/a)");
        assertTrue(words(draw(new PlainRenderer(), body)).contains("shop.example"));
    }

    @Test
    void opensALinkByKeyboardAndTellsWhereItLeads() throws Exception {
        var rendered = draw(new PlainRenderer(), new Body.Plain("[shop](https://shop.example/a)"));
        var link =
                all(rendered.node()).stream()
                        .filter(n -> n.getStyleClass().contains("message-link"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("https://shop.example/a", link.getAccessibleHelp());
        fx(() -> {
            link.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            KeyCode.ENTER,
                            false,
                            false,
                            false,
                            false));
            return null;
        });
        assertEquals(List.of(URI.create("https://shop.example/a")), host.opened());
    }

    @Test
    void redrawsOnlyWhatChanged() throws Exception {
        var rendered = draw(new PlainRenderer(), new Body.Plain("before"));
        var node = rendered.node();
        fx(() -> {
            rendered.update(Sample.message(new Body.Plain("after")));
            return null;
        });
        assertEquals("after", rendered.plainText());
        assertTrue(node == rendered.node() && words(rendered).contains("after"));
    }

    @Test
    void showsAnyOtherTypeReadably() throws Exception {
        var source = Json.obj("seats", Json.of(2), "row", Json.of("F"));
        var rendered = draw(new GenericRenderer(), new Body.Unknown("TICKET", "Enjoy!", source));
        var words = words(rendered);
        assertTrue(words.contains("Message of type TICKET") && words.contains("Enjoy!"));
        assertTrue(words.contains("seats") && words.contains("F"));
        assertEquals("Enjoy!\nseats: 2\nrow: F", rendered.plainText());
    }
}
