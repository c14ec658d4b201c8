package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.session.Desk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What no file, queue, note or form should be, at the real window: each is answered with a plain
/// sentence, and nothing that was typed is lost. With `-Dbad.pictures=FOLDER` each state is drawn.
class BadInputJourneysTest {

    private static final String WRITING = ".composer-box .text-area";
    private static final String UPLOAD = "/file-engine/api/uploadFileStream";
    private static final String FORM = "/unified-admin/forms";
    private static final String PICTURES = System.getProperty("bad.pictures", "");
    private static final int LARGEST = 5 * 1024 * 1024;

    private static SimulatedCentre centre;
    private static Workday day;
    private static @Nullable Desk ben;

    @TempDir Path folder;

    private String id;

    @BeforeAll
    static void begin() throws Exception {
        centre = SimulatedCentre.start();
        day = new Workday(centre, Duration.ofSeconds(20));
        day.begin();
    }

    @AfterAll
    static void end() throws Exception {
        day.end();
    }

    @BeforeEach
    void meet() throws Exception {
        id = day.meet("Clara Novak", "Hello");
    }

    @AfterEach
    void leave() throws Exception {
        centre.fails(UPLOAD, "none", 0);
        centre.fails(FORM, "none", 0);
        centre.queue("support", true);
        day.chosen.clear();
        centre.customerLeaves(id);
        day.desk.leave(id);
        Workday.waitUntil("left", day.desk, s -> s.conversations().isEmpty());
        day.waitUntil("closed", () -> !day.sees(".conversation-row"));
        forgetToasts(); // they lie over the toolbar for a while
    }

    private static boolean tells(String words) {
        return day.robot.lookup(".toast .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains(words));
    }

    private static void forgetToasts() throws Exception {
        for (var close = day.find(".toast-close"); close != null; ) {
            day.robot.clickOn(close);
            close = day.find(".toast-close");
        }
    }

    private static void picture(String name) throws Exception {
        if (!PICTURES.isEmpty()) {
            day.picture(Path.of(PICTURES, name + ".png"));
        }
    }

    private static String text(String selector) {
        return day.find(selector) instanceof TextInputControl field ? field.getText() : "";
    }

    private void write(String text) throws Exception {
        day.click(WRITING);
        day.type(text);
    }

    private static void attach(Path... files) throws Exception {
        day.chosen.clear();
        day.chosen.addAll(List.of(files));
        day.click("#composer-attach");
    }

    private static void waitForTrouble(String sentence) throws Exception {
        day.waitUntil(sentence, () -> day.text(".composer-trouble .label").contains(sentence));
    }

    private Path sized(String name, long bytes) throws Exception {
        var file = folder.resolve(name);
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
        return file;
    }

    @Test
    void saysOfEachFileWhyItIsNotTaken() throws Exception {
        write("Here they are");
        var folderOfPlans = Files.createDirectory(folder.resolve("plans"));
        attach(
                sized("film.mp4", 2L << 30),
                sized("empty.pdf", 0),
                sized("setup.exe", 10),
                folderOfPlans,
                folder.resolve("gone.txt"));
        waitForTrouble("film.mp4 is larger than 5 MB.");
        waitForTrouble("empty.pdf is empty.");
        waitForTrouble("setup.exe is of a kind that cannot be sent.");
        waitForTrouble("plans is a folder. Only files can be sent.");
        waitForTrouble("gone.txt is not there any more.");
        picture("files-refused");
        assertFalse(day.sees(".file-chip"));
        assertEquals("Here they are", text(WRITING));
        day.click(".composer-trouble .icon-button");
        day.waitToSeeNo(".composer-trouble");
        assertEquals("Here they are", text(WRITING));
    }

    @Test
    void showsADisguisedNameAsItIs() throws Exception {
        var disguised = "plan-\u202Efdp.\u0007" + "x".repeat(200) + ".txt";
        attach(sized(disguised, 10));
        day.waitToSee(".file-chip");
        picture("file-disguised");
        assertFalse(day.text(".file-chip-name").contains("\u202E"), day.text(".file-chip-name"));
        assertFalse(day.text(".file-chip-name").contains("\u0007"), day.text(".file-chip-name"));
        var remove = day.find(".file-chip-remove");
        var row = day.find(".composer-files");
        assertTrue(isWithin(remove, row), "the button to remove it is out of sight");
    }

    private static boolean isWithin(Node inner, Node outer) {
        return outer.localToScene(outer.getLayoutBounds())
                .contains(inner.localToScene(inner.getLayoutBounds()));
    }

    private void failsAndIsRetried(String mode, String sentence) throws Exception {
        centre.fails(UPLOAD, mode, 64 * 1024);
        attach(sized("plan.pdf", LARGEST - 1_000));
        day.waitToSee(".file-chip");
        write("The plan of it");
        day.press(KeyCode.ENTER);
        day.waitUntil(sentence, () -> day.text(".delivery-failed").equals(sentence));
        picture("upload-" + mode);
        centre.fails(UPLOAD, "none", 0);
        day.click(".bubble-action"); // Retry comes first
        day.waitUntil("sent", this::isAllConfirmed);
        var told = centre.told(id);
        assertTrue(told.contains("The plan of it"), told);
        assertTrue(told.contains("plan.pdf"), told);
    }

    private boolean isAllConfirmed() {
        return day.conversation()
                .lastSaid()
                .filter(said -> said.delivery().isConfirmed())
                .filter(said -> said.author().kind() == Author.Kind.ME)
                .isPresent();
    }

    @Test
    void anUploadThatBreaksOffIsRetriedWithItsCaption() throws Exception {
        failsAndIsRetried("cut", "Not sent: the upload broke off");
    }

    @Test
    void anUploadThatTheServerRefusesIsRetriedWithItsCaption() throws Exception {
        failsAndIsRetried("error", "Not sent: the server did not take the file");
    }

    @Test
    void aFileThatGrewIsNotSentAndCanBeDiscarded() throws Exception {
        var growing = sized("report.csv", 100);
        attach(growing);
        day.waitToSee(".file-chip");
        centre.fails(UPLOAD, "error", 0);
        day.click(WRITING);
        day.press(KeyCode.ENTER);
        day.waitToSee(".delivery-failed");
        centre.fails(UPLOAD, "none", 0);
        sized("report.csv", 5_000);
        day.click(".bubble-action");
        day.waitUntil("changed", () -> day.text(".delivery-failed").contains("has changed"));
        picture("file-changed");
        day.robot.clickOn(
                day.robot.lookup(".bubble-action").queryAll().stream()
                        .filter(Workday::isVisible)
                        .toList()
                        .getLast());
        day.waitToSeeNo(".delivery-failed");
        assertFalse(centre.told(id).contains("report.csv"));
    }

    /// Somebody has to be there for a queue to be chosen.
    private static void choose(String item, String name) throws Exception {
        if (ben == null) {
            ben = day.colleague("ben");
        }
        day.choose("#others", item);
        day.waitToSee("#assist");
        day.type(name);
        day.waitUntil("found", () -> day.text(".target-name").equals(name));
        day.click(".target-name");
    }

    @Test
    void aQueueThatVanishesCostsNeitherTheConversationNorTheNote() throws Exception {
        choose("Transfer…", "support");
        day.click("#assist-note");
        day.type("She is in a hurry");
        centre.queue("support", false);
        day.click("#assist-send");
        day.waitToSee(".asked-again");
        picture("queue-vanished");
        assertTrue(day.text(".asked-text").contains("to support: "), day.text(".asked-text"));
        forgetToasts();
        day.click(".asked-again");
        day.waitToSee("#assist");
        assertEquals("She is in a hurry", text("#assist-note"));
        picture("queue-vanished-again");
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#assist");
        assertTrue(day.conversation().canSpeak());
    }

    /// The server lets ann go at once, and keeps the customer for whoever comes.
    @Test
    void aTransferThatNobodyTakesIsToldToBeOnItsWayAndWaitsAtTheServer() throws Exception {
        choose("Transfer…", "support");
        day.click("#assist-note");
        day.type("She is in a hurry");
        day.click("#assist-send");
        Workday.waitUntil("gone", day.desk, s -> s.conversations().isEmpty());
        day.waitUntil("told", () -> tells("is on its way"));
        picture("transfer-nobody");
        var told = centre.told(id);
        assertTrue(told.contains("\"customerPresent\":true"), told);
        assertFalse(told.contains("\"CLOSED\""), told);
    }

    @Test
    void aNoteThatWouldBeCutIsNotSent() throws Exception {
        choose("Consult…", "support");
        fill("#assist-note", "x".repeat(5_000));
        day.waitToSee("#assist-surplus");
        picture("note-too-long");
        assertEquals(
                "The note is 4,000 characters too long. Shorten it so that nothing of it is cut"
                        + " off.",
                day.text("#assist-surplus"));
        assertTrue(day.find("#assist-send").isDisabled());
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#assist");
        day.choose("#others", "Transfer…");
        day.waitToSee("#assist");
        assertEquals(5_000, text("#assist-note").length());
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#assist");
    }

    /// Pastes, which is how so much comes into a field.
    private static void fill(String selector, String text) throws Exception {
        day.click(selector);
        day.robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        day.press(KeyCode.SHORTCUT, KeyCode.V);
        day.waitUntil("pasted", () -> text(selector).length() >= text.length());
    }

    private void awaitTold(String text) throws Exception {
        Workday.waitUntil(
                "at the server",
                day.desk,
                _ -> {
                    try {
                        return centre.told(id).contains(text);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private void wrapsUpWithout(String mode, String sentence) throws Exception {
        centre.fails(FORM, mode, 0);
        day.click("#wrap-up-button");
        day.waitUntil(sentence, () -> day.text("#wrap-up-form-note").equals(sentence));
        day.click("#wrap-up-note");
        day.type("About a lamp " + mode);
        picture("wrap-up-" + mode);
        day.click("#wrap-up-save");
        day.waitToSeeNo("#wrap-up");
        awaitTold("About a lamp " + mode);
        centre.fails(FORM, "none", 0);
    }

    @Test
    void aNoteOfAnyLengthIsSavedWhateverBecomesOfTheForm() throws Exception {
        var none = "No categories are set up on this server. A note can be saved all the same.";
        var failed = "The categories could not be loaded. A note can be saved all the same.";
        wrapsUpWithout("missing", none);
        wrapsUpWithout("error", failed);
        wrapsUpWithout("malformed", none);
        wrapsUpWithout("foreign", none);
        wrapsUpWithout("silent", "Loading the categories…");
        day.click("#wrap-up-button");
        day.waitToSee("#wrap-up-categories .chip");
        var note = "Lamp. ".repeat(834).strip();
        fill("#wrap-up-note", note);
        picture("wrap-up-long");
        day.click("#wrap-up-save");
        day.waitToSeeNo("#wrap-up");
        awaitTold(note);
    }

    @Test
    void aMessageOfAnyLengthIsSentWhole() throws Exception {
        var long1 = "What a lamp. ".repeat(400).strip();
        fill(WRITING, long1);
        day.waitUntil("counted", () -> day.text(".composer-counter").startsWith("5,199 of 1,000"));
        picture("message-long");
        day.press(KeyCode.ENTER);
        awaitTold(long1);
        picture("message-long-sent");
    }

    @Test
    void aHugePictureFromTheClipboardIsRefusedInWords() throws Exception {
        write("As you see");
        day.robot.interact(() -> {
            var content = new ClipboardContent();
            content.putImage(noise(2_000, 1_500));
            Clipboard.getSystemClipboard().setContent(content);
        });
        day.press(KeyCode.SHORTCUT, KeyCode.V);
        waitForTrouble("is larger than 5 MB");
        picture("clipboard-huge");
        assertEquals("As you see", text(WRITING));
    }

    /// A picture that no format makes small.
    private static WritableImage noise(int width, int height) {
        var random = new Random(1);
        var image = new WritableImage(width, height);
        var pixels = image.getPixelWriter();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.setArgb(x, y, 0xFF000000 | random.nextInt(1 << 24));
            }
        }
        return image;
    }
}
