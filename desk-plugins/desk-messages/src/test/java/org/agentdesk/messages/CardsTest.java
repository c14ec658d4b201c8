package org.agentdesk.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.plugin.testkit.TestHost;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class CardsTest {

    /// More nodes than any bubble needs; a thousand would be slow.
    private static final int MOST_NODES = 1_200;

    private final TestHost host = new TestHost();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private RenderedMessage draw(Body body) throws Exception {
        return fx(() -> {
            var rendered =
                    CardGallery.renderer(body).create(Sample.message(body), Sample.context(host));
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
            } else if (node instanceof Text text && !(text.getParent() instanceof Labeled)) {
                words.append(text.getText()).append(' ');
            }
        }
        return words.toString();
    }

    private static List<Button> buttons(RenderedMessage rendered) {
        return all(rendered.node()).stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    private static void press(RenderedMessage rendered, String name) throws Exception {
        var button =
                buttons(rendered).stream()
                        .filter(b -> b.getAccessibleText().equals(name))
                        .findFirst()
                        .orElseThrow();
        fx(() -> {
            button.fire();
            return null;
        });
    }

    private static Stream<Body> everything() {
        return Stream.of(
                        Bodies.usual().values(),
                        Bodies.scripts().values(),
                        Bodies.empty(),
                        Bodies.hostile())
                .flatMap(java.util.Collection::stream);
    }

    /// Drawn once for all that is asked of it: what is hostile takes seconds.
    @Test
    void drawsWhateverComesWithinBoundsAndNamesItsControls() throws Exception {
        for (var body : everything().toList()) {
            var rendered = draw(body);
            assertTrue(all(rendered.node()).size() < MOST_NODES, body.type());
            assertTrue(rendered.plainText().length() < 100_000, body.type());
            for (var button : buttons(rendered)) {
                var name = button.getAccessibleText();
                assertTrue(name != null && !name.isBlank(), body.type());
            }
            assertTrue(height(rendered, NodeOrientation.LEFT_TO_RIGHT, 360) > 0, body.type());
            assertTrue(height(rendered, NodeOrientation.RIGHT_TO_LEFT, 120) > 0, body.type());
            fx(() -> {
                rendered.dispose();
                return null;
            });
        }
    }

    private static double height(RenderedMessage rendered, NodeOrientation turned, double width)
            throws Exception {
        return fx(() -> {
            rendered.node().setNodeOrientation(turned);
            return rendered.node().prefHeight(width);
        });
    }

    @Test
    void opensNothingThatIsNotAnAddress() throws Exception {
        for (var body : Bodies.hostile()) {
            fx(() -> {
                var rendered =
                        CardGallery.renderer(body)
                                .create(Sample.message(body), Sample.context(host));
                buttons(rendered).forEach(Button::fire); // what they do needs no layout
                return null;
            });
        }
        assertEquals(List.of(), host.opened());
    }

    @Test
    void opensAPlaceOnAMapAndCopiesIt() throws Exception {
        var rendered = draw(Bodies.usual().get("location"));
        press(rendered, "Open map");
        press(rendered, "Copy coordinates");
        assertEquals("www.openstreetmap.org", host.opened().getFirst().getHost());
        assertEquals(List.of("50.0875, 14.4213"), host.copied());
        assertEquals("I am here.\n50.0875, 14.4213", rendered.plainText());
    }

    @Test
    void callsAndCopiesANumber() throws Exception {
        var rendered = draw(Bodies.usual().get("contact"));
        press(rendered, "Call +420 601 000 101");
        press(rendered, "Copy +420 601 000 102");
        assertEquals(List.of(URI.create("tel:+420601000101")), host.opened());
        assertEquals(List.of("+420 601 000 102"), host.copied());
    }

    @Test
    void foldsManyContacts() throws Exception {
        var rendered = draw(Bodies.usual().get("contacts"));
        int few = all(rendered.node()).size();
        press(rendered, "Show 6 more");
        assertTrue(all(rendered.node()).size() > 2 * few);
        press(rendered, "Show less");
        assertEquals(few, all(rendered.node()).size());
    }

    @Test
    void showsAnswersThatOnlyTheCustomerCanChoose() throws Exception {
        var rendered = draw(Bodies.usual().get("replies"));
        assertTrue(words(rendered).contains("Invoice"));
        assertEquals(
                List.of("Read the terms · shop.example", "Call us"),
                buttons(rendered).stream().map(Button::getAccessibleText).toList());
    }

    @Test
    void saysHowManyMoreThereAre() throws Exception {
        var many = java.util.Collections.nCopies(10_000, Bodies.choice("A", "a", "reply"));
        var rendered = draw(new Body.Button("Choose", "BUTTON", many, Json.Obj.EMPTY));
        assertTrue(words(rendered).contains("and 9,980 more"));
    }

    @Test
    void turnsTheCardsOfACarouselByKeyboard() throws Exception {
        host.media().put(URI.create("https://x.example/lamp.png"), picture());
        var rendered = draw(Bodies.usual().get("carousel"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(all(rendered.node()).stream().anyMatch(ImageView.class::isInstance));
        assertTrue(words(rendered).contains("1 of 4"));
        var strip =
                all(rendered.node()).stream()
                        .filter(n -> n.getStyleClass().contains("message-carousel"))
                        .findFirst()
                        .orElseThrow();
        key(strip, KeyCode.RIGHT);
        assertTrue(words(rendered).contains("2 of 4"));
        key(strip, KeyCode.END);
        key(strip, KeyCode.RIGHT);
        assertTrue(words(rendered).contains("4 of 4"));
        press(rendered, "Previous card");
        assertTrue(words(rendered).contains("3 of 4"));
    }

    private static void key(Node node, KeyCode code) throws Exception {
        fx(() -> {
            node.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return null;
        });
    }

    private static byte[] picture() throws Exception {
        try (var file = CardsTest.class.getResourceAsStream("wide.png")) {
            return file.readAllBytes();
        }
    }

    @Test
    void totalsAReceipt() throws Exception {
        var rendered = draw(Bodies.usual().get("receipt"));
        var told = rendered.plainText();
        assertTrue(told.contains("Reading lamp × 2  €49.00"), told);
        assertTrue(told.contains("Voucher  on the house") && told.contains("Total  €1,357.65"));
        assertTrue(told.contains("Welcome discount  €5.00"));
    }

    @Test
    void showsOnlyThatADeletedMessageWasThere() throws Exception {
        var rendered = draw(new Body.DeletedNotification("secret", "m1", null, Json.Obj.EMPTY));
        assertEquals("Message deleted", rendered.plainText());
        assertFalse(words(rendered).contains("secret"));
    }

    @Test
    void showsNoticesForPeopleAndNoneBetweenMachines() {
        var warning = new Body.Notification("Closing soon", "WARNING");
        var typing = new Body.Notification("x", "TYPING_STARTED");
        var empty = new Body.Notification("", "INFO");
        var renderer = CardGallery.renderer(warning);
        assertTrue(renderer.isShown(Sample.message(warning)));
        assertFalse(renderer.isShown(Sample.message(typing)));
        assertFalse(renderer.isShown(Sample.message(empty)));
    }

    @Test
    void opensARecordingOnlyOnTheWeb() throws Exception {
        press(draw(Bodies.usual().get("call")), "Open recording");
        assertEquals(List.of(URI.create("https://files.example/recording?id=1")), host.opened());
        var local = Json.obj("recordingUrl", Json.of("file:///etc/passwd"));
        var rendered = draw(new Body.Unknown("VOICE_ACTIVITY", "", local));
        assertTrue(buttons(rendered).isEmpty());
        assertTrue(words(rendered).contains("its address is not opened"));
    }

    @Test
    void foldsATreeAndCopiesItAsJson() throws Exception {
        var rendered = draw(Bodies.usual().get("custom"));
        assertFalse(words(rendered).contains("Q1"));
        press(rendered, "answers (8)");
        press(rendered, "1 (2)");
        assertTrue(words(rendered).contains("Q1"));
        press(rendered, "Copy as JSON");
        assertTrue(host.copied().getFirst().contains("\"kind\": \"survey\""));
    }

    @Test
    void drawsAnewOnlyWhatSaysSomethingElse() throws Exception {
        var rendered = draw(Bodies.usual().get("location"));
        var node = rendered.node();
        var before = ((Parent) node).getChildrenUnmodifiable().getFirst();
        fx(() -> {
            rendered.update(Sample.message(Bodies.usual().get("location")));
            return null;
        });
        assertTrue(before == ((Parent) node).getChildrenUnmodifiable().getFirst());
        fx(() -> {
            rendered.update(Sample.message(Bodies.location("There", 1.0, 2.0, Json.Obj.EMPTY)));
            return null;
        });
        assertTrue(node == rendered.node() && words(rendered).contains("There"));
    }
}
