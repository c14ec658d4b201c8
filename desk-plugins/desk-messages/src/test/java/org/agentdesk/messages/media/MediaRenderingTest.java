package org.agentdesk.messages.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.Sample;
import org.agentdesk.plugin.MediaException;
import org.agentdesk.plugin.MediaException.Kind;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.plugin.Transfer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class MediaRenderingTest {

    private static final String URL = "https://x.example/f";

    private final MediaHost host = new MediaHost();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }

    private RenderedMessage draw(Body body) throws Exception {
        return fx(() -> {
            var context = Sample.context(host);
            var renderer =
                    body instanceof Body.Sticker ? new StickerRenderer() : new MediaRenderer();
            var rendered = renderer.create(Sample.message(body), context);
            new Scene(new StackPane(rendered.node()), 400, 300);
            rendered.node().applyCss();
            ((Parent) rendered.node()).layout();
            return rendered;
        });
    }

    private static List<Node> all(Node node) {
        var found = new ArrayList<Node>(List.of(node));
        if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
        }
        return found;
    }

    private static String words(RenderedMessage rendered) throws Exception {
        return fx(() -> {
            var words = new StringBuilder();
            for (var node : all(rendered.node())) {
                if (node instanceof Labeled label && label.getText() != null) {
                    words.append(label.getText()).append('\n');
                } else if (node instanceof Text text) {
                    words.append(text.getText());
                }
            }
            return words.toString();
        });
    }

    private static void click(RenderedMessage rendered, String accessible) throws Exception {
        fx(() -> {
            all(rendered.node()).stream()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(button ->
                            accessible.equals(button.getText())
                                    || button.getAccessibleText() != null
                                            && button.getAccessibleText().startsWith(accessible))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    private static boolean hasButton(RenderedMessage rendered, String accessible) {
        return all(rendered.node()).stream()
                .filter(Button.class::isInstance)
                .map(Node::getAccessibleText)
                .anyMatch(text -> text != null && text.startsWith(accessible));
    }

    private void settle(Runnable task) throws Exception {
        fx(() -> {
            task.run();
            return null;
        });
    }

    private static Attachment file(String name, String mime) {
        return new Attachment(URL, mime, 182_400, name, "");
    }

    private static Body image() {
        return new Body.Image("", "", file("cat.png", "image/png"));
    }

    private static Image wide() {
        return new WritableImage(640, 320);
    }

    @Test
    void showsThePlaceOfAPictureUntilItComes() throws Exception {
        var rendered = draw(image());
        assertTrue(words(rendered).contains("cat.png") && words(rendered).contains("Loading"));
        assertEquals(List.of("picture " + URL + " 640x480"), host.media.asked);
        settle(() -> {
            host.media.picture.complete(wide());
            rendered.node().applyCss();
        });
        var view = picture(rendered);
        assertEquals(320, view.getFitWidth());
        assertEquals(160, view.getFitHeight());
    }

    private static ImageView picture(RenderedMessage rendered) {
        return all(rendered.node()).stream()
                .filter(ImageView.class::isInstance)
                .map(ImageView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPictureTakesNoMoreRoomThanItsBubbleHas() throws Exception {
        host.media.picture = CompletableFuture.completedFuture(wide());
        var rendered = draw(image());
        for (double room : new double[] {200, 500, 120}) {
            double width = Math.min(320, room);
            settle(() -> {
                var node = (Region) rendered.node();
                node.resize(room, node.prefHeight(room));
                node.layout();
                assertEquals(width / 2, node.prefHeight(room));
            });
            assertEquals(width, picture(rendered).getFitWidth());
            assertEquals(width / 2, picture(rendered).getFitHeight());
        }
    }

    @Test
    void asksForTheSmallPictureWhereThereIsOne() throws Exception {
        var small = new Attachment(URL, "image/png", 5, "cat.png", "https://x.example/small");
        draw(new Body.Image("", "", small));
        assertEquals(List.of("picture https://x.example/small 640x480"), host.media.asked);
    }

    @Test
    void saysWhyAPictureDoesNotComeAndTriesAgain() throws Exception {
        var rendered = draw(image());
        settle(() ->
                host.media.picture.completeExceptionally(
                        new MediaException(Kind.UNREACHABLE, "The server cannot be reached.")));
        assertTrue(words(rendered).contains("The server cannot be reached."));
        host.media.picture = CompletableFuture.completedFuture(wide());
        click(rendered, "Try again");
        assertTrue(hasButton(rendered, "Picture cat.png"));
    }

    @Test
    void offersToSaveAPictureThatItCannotDraw() throws Exception {
        var rendered = draw(image());
        settle(() ->
                host.media.picture.completeExceptionally(
                        new MediaException(Kind.WRONG_TYPE, "This is not a picture.")));
        assertFalse(words(rendered).contains("Try again"));
        click(rendered, "Save");
        assertEquals("save " + URL + " cat.png", host.media.asked.getLast());
    }

    @Test
    void survivesWhateverAPictureFailsWith() throws Exception {
        var rendered = draw(image());
        settle(() -> host.media.picture.completeExceptionally(new IllegalStateException("?")));
        assertTrue(words(rendered).contains("Could not be loaded."));
    }

    @Test
    void stopsWaitingForAPictureWhenItsRowIsLeft() throws Exception {
        var rendered = draw(image());
        settle(rendered::dispose);
        assertTrue(host.media.picture.isCancelled());
        assertTrue(words(rendered).contains("Loading"));
    }

    @Test
    void saysThatNoAddressCame() throws Exception {
        for (var url : List.of("", "not an address", "file:///etc/passwd", "::")) {
            var nowhere = new Attachment(url, "", -1, "", "");
            for (var body :
                    List.of(
                            new Body.Image("", "", nowhere),
                            new Body.Video("", "", nowhere),
                            new Body.Audio("", "", nowhere),
                            new Body.File("", "", nowhere),
                            new Body.Multimedia("", "", nowhere),
                            new Body.Sticker("", url, "", Json.Obj.EMPTY))) {
                assertTrue(words(draw(body)).contains("No address"), body.type() + " " + url);
            }
        }
        assertEquals(List.of(), host.media.asked);
    }

    @Test
    void opensAndSavesAFile() throws Exception {
        var rendered = draw(new Body.File("", "", file("a.pdf", "application/pdf")));
        assertTrue(words(rendered).contains("PDF · 178 KB"));
        click(rendered, "Open a.pdf");
        click(rendered, "Save a.pdf");
        assertEquals(List.of("open " + URL + " a.pdf"), host.media.asked);
        settle(() -> host.media.transfer.state.set(Transfer.State.DONE));
        assertTrue(words(rendered).contains("Done"));
        click(rendered, "Save a.pdf");
        assertEquals("save " + URL + " a.pdf", host.media.asked.getLast());
    }

    @Test
    void showsHowFarAFileIsAndStopsIt() throws Exception {
        var rendered = draw(new Body.File("", "", file("a.pdf", "application/pdf")));
        click(rendered, "Save a.pdf");
        settle(() -> host.media.transfer.progress.set(0.4));
        var bar =
                all(rendered.node()).stream()
                        .filter(ProgressBar.class::isInstance)
                        .map(ProgressBar.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertEquals(0.4, bar.getProgress());
        click(rendered, "Stop");
        assertEquals(Transfer.State.CANCELLED, host.media.transfer.state.get());
        assertFalse(hasButton(rendered, "Stop"));
    }

    @Test
    void saysWhyAFileDidNotCome() throws Exception {
        var rendered = draw(new Body.File("", "", file("a.pdf", "application/pdf")));
        click(rendered, "Save a.pdf");
        host.media.transfer.trouble = "The file is no longer there.";
        settle(() -> host.media.transfer.state.set(Transfer.State.FAILED));
        assertTrue(words(rendered).contains("The file is no longer there."));
    }

    @Test
    void warnsOfAProgramAndNeverOpensIt() throws Exception {
        var rendered = draw(new Body.File("", "", file("invoice\u202Efdp.exe", "")));
        assertTrue(words(rendered).contains("a program or a script"));
        assertTrue(words(rendered).contains("invoicefdp.exe"));
        assertFalse(hasButton(rendered, "Open"));
        assertTrue(hasButton(rendered, "Save"));
    }

    @Test
    void offersToOpenAFilmElsewhere() throws Exception {
        var rendered = draw(new Body.Video("", "", file("clip.mp4", "video/mp4")));
        click(rendered, "Open clip.mp4");
        assertEquals(List.of("open " + URL + " clip.mp4"), host.media.asked);
    }

    @Test
    void turnsARecordingThatDoesNotPlayIntoAFile() throws Exception {
        var rendered = draw(new Body.Audio("", "", file("voice.wav", "audio/wav")));
        assertEquals(List.of(), host.media.asked);
        click(rendered, "Play");
        settle(() -> host.media.file.complete(Path.of("/there/is/no/such.wav")));
        for (int i = 0; i < 100 && !words(rendered).contains("cannot be played"); i++) {
            Thread.sleep(50);
        }
        assertTrue(words(rendered).contains("cannot be played here"));
        assertTrue(hasButton(rendered, "Open voice.wav"));
    }

    @Test
    void showsAStickerAloneWithItsWordsForThoseWhoCannotSeeIt() throws Exception {
        var sticker = new Body.Sticker("Thumbs up", URL, "7", Json.Obj.EMPTY);
        var rendered = draw(sticker);
        assertTrue(rendered.node().getStyleClass().contains("without-bubble"));
        settle(() -> host.media.picture.complete(new WritableImage(512, 512)));
        var frame = all(rendered.node()).get(1);
        assertEquals("Thumbs up", frame.getAccessibleText());
        assertTrue(rendered.plainText().startsWith("Thumbs up"));
    }

    @Test
    void tellsNobodyWhereAFileOfThisComputerIs() throws Exception {
        var local = new Attachment("file:///home/ann/a.png", "image/png", 5, "a.png", "");
        var view = Sample.message(new Body.Image("", "", local));
        var own =
                new org.agentdesk.plugin.MessageView(
                        view.message(), "WEB", "Ann", true, false, view.at());
        var rendered = fx(() -> new MediaRenderer().create(own, Sample.context(host)));
        assertEquals("a.png", rendered.plainText());
        assertEquals(List.of("picture file:///home/ann/a.png 640x480"), host.media.asked);
    }

    @Test
    void drawsAnewWhatWasChangedAndNothingElse() throws Exception {
        var rendered = draw(image());
        settle(() -> rendered.update(Sample.message(image())));
        assertEquals(1, host.media.asked.size());
        var other = new Body.Image("", "", new Attachment(URL + "2", "", -1, "dog.png", ""));
        settle(() -> rendered.update(Sample.message(other)));
        assertTrue(words(rendered).contains("dog.png"));
        assertEquals(URI.create(URL + "2").toString(), host.media.asked.getLast().split(" ")[1]);
    }
}
