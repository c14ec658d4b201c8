package org.agentdesk.ui.conversation;

import static org.agentdesk.ui.conversation.Talk.ANN;
import static org.agentdesk.ui.conversation.Talk.CLARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Transcript;
import org.agentdesk.emoji.EmojiSet;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Typeface;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ConversationWindowTest {

    private final FxRobot robot = new FxRobot();
    private final Talk talk = new Talk();
    private Room room;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        for (int i = 0; i < 60; i++) {
            talk.says(i % 2 == 0 ? CLARA : ANN, "Message number " + i).later(30);
        }
        stage = fx(this::show);
        fx(() -> {
            room.selection.open("c1");
            return null;
        });
        settle();
    }

    private Stage show() {
        Typeface.load();
        room = new Room(Talk.desk(talk.conversation()));
        var scene = new Scene(new StackPane(), 720, 600);
        new Theme().dress(scene);
        scene.setRoot(new StackPane(room.view()));
        var shown = new Stage();
        shown.setScene(scene);
        shown.show();
        return shown;
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            stage.hide();
            room.close();
            return null;
        });
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }

    /// What a change sets going has come to rest after some pulses, however many a second has.
    private static void settle() {
        var pulses = new AtomicInteger();
        var counter =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        pulses.incrementAndGet();
                    }
                };
        WaitForAsyncUtils.waitForAsyncFx(10_000, counter::start);
        for (int i = 0; i < 500 && pulses.get() < 7; i++) {
            WaitForAsyncUtils.sleep(10, TimeUnit.MILLISECONDS);
        }
        WaitForAsyncUtils.waitForAsyncFx(10_000, counter::stop);
    }

    private void arrives(String text) throws Exception {
        talk.says(CLARA, text);
        showState();
    }

    private void showState() throws Exception {
        fx(() -> {
            room.states.show(Talk.desk(talk.conversation()));
            return null;
        });
        settle();
    }

    private String inView() throws Exception {
        return fx(() ->
                stage.getScene().getRoot().lookupAll(".bubble").stream()
                        .map(Node::getAccessibleText)
                        .collect(Collectors.joining("\n")));
    }

    private void press(String where, KeyCode code, boolean shift) throws Exception {
        fx(() -> {
            stage.getScene()
                    .lookup(where)
                    .fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    code,
                                    shift,
                                    false,
                                    false,
                                    false));
            return null;
        });
        settle();
    }

    private Button pill() {
        return (Button) stage.getScene().lookup(".news-pill");
    }

    @Test
    void followsNewMessagesAtTheEnd() throws Exception {
        assertTrue(inView().contains("Message number 59"));
        arrives("The newest");
        assertTrue(inView().contains("The newest"));
        assertFalse(pill().isVisible());
    }

    @Test
    void staysWhereTheAgentReadsAndCountsWhatIsNew() throws Exception {
        press(".transcript", KeyCode.HOME, false);
        assertTrue(inView().contains("Message number 0"));
        arrives("one");
        arrives("two");
        assertTrue(inView().contains("Message number 0"));
        assertEquals("2 new messages", pill().getText());
        assertTrue(pill().isVisible());
        fx(() -> {
            pill().fire();
            return null;
        });
        settle();
        assertTrue(inView().contains("two"));
        assertFalse(pill().isVisible());
    }

    @Test
    void goesToTheEndWithTheAgentsOwnMessage() throws Exception {
        press(".transcript", KeyCode.HOME, false);
        talk.writes("Mine", Delivery.SENDING);
        showState();
        assertTrue(inView().contains("Mine"));
    }

    @Test
    void scrollsByKeyboard() throws Exception {
        press(".transcript", KeyCode.PAGE_UP, false);
        assertFalse(inView().contains("Message number 59"));
        press(".transcript", KeyCode.END, false);
        assertTrue(inView().contains("Message number 59"));
    }

    @Test
    void keepsTheBubbleWhenOnlyItsDeliveryChanges() throws Exception {
        talk.writes("On its way", Delivery.SENDING);
        showState();
        var before = bubble("On its way");
        var transcript = talk.transcript();
        var said = (Entry.Said) transcript.getLast();
        var sent = transcript.with(transcript.size() - 1, said.with(Delivery.DELIVERED, null));
        fx(() -> {
            room.states.show(Talk.desk(talk.conversation().withTranscript(sent)));
            return null;
        });
        settle();
        assertEquals(before, bubble("On its way"));
        assertTrue(inView().contains("On its way Delivered"));
    }

    private Node bubble(String text) {
        return stage.getScene().getRoot().lookupAll(".bubble").stream()
                .filter(node -> node.getAccessibleText().contains(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsOnlyWhatIsInView() throws Exception {
        int drawn = fx(() -> stage.getScene().getRoot().lookupAll(".bubble").size());
        assertTrue(drawn < 25, drawn + " bubbles");
    }

    @Test
    void offersRetryAndDiscardForAMessageThatFailed() throws Exception {
        talk.fails("Lost", "no route");
        showState();
        var id = talk.entries().getLast().id();
        for (var button : List.copyOf(stage.getScene().getRoot().lookupAll(".bubble-action"))) {
            fx(() -> {
                ((Button) button).fire();
                return null;
            });
        }
        assertTrue(room.desk.asked.containsAll(List.of("retry c1 " + id, "discard c1 " + id)));
    }

    @Test
    void copiesAMessage() throws Exception {
        arrives("Copy **me**");
        var bubble = bubble("Copy");
        Point2D middle = fx(() -> bubble.localToScreen(bubble.getBoundsInLocal().getCenterX(), 8));
        robot.rightClickOn(middle);
        settle();
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        settle();
        assertEquals("Copy **me**", fx(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void sendsOnEnterAndBreaksTheLineOnShiftEnter() throws Exception {
        var area = (TextArea) stage.getScene().lookup(".growing-text-area");
        fx(() -> {
            area.setText("first");
            area.end();
            return null;
        });
        settle();
        double oneLine = area.getHeight();
        press(".growing-text-area", KeyCode.ENTER, true);
        assertEquals("first\n", area.getText());
        assertTrue(area.getHeight() > oneLine);
        press(".growing-text-area", KeyCode.ENTER, false);
        assertTrue(room.desk.asked.contains("send c1 first"));
        assertEquals("", area.getText());
        assertEquals(oneLine, area.getHeight());
    }

    @Test
    void leavesEnterToAnOpenInputMethod() throws Exception {
        var area = (TextArea) stage.getScene().lookup(".growing-text-area");
        fx(() -> {
            area.setText("nihao");
            area.fireEvent(composing("ni"));
            return null;
        });
        press(".growing-text-area", KeyCode.ENTER, false);
        assertFalse(room.desk.asked.stream().anyMatch(ask -> ask.startsWith("send")));
        fx(() -> {
            area.fireEvent(composing(""));
            return null;
        });
        press(".growing-text-area", KeyCode.ENTER, false);
        assertTrue(room.desk.asked.stream().anyMatch(ask -> ask.startsWith("send")));
    }

    private static InputMethodEvent composing(String text) {
        var runs =
                text.isEmpty()
                        ? List.<InputMethodTextRun>of()
                        : List.of(
                                new InputMethodTextRun(text, InputMethodHighlight.UNSELECTED_RAW));
        return new InputMethodEvent(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, "", text.length());
    }

    @Test
    void answersTheNewestMessageOfTheCustomerByKey() throws Exception {
        press(".transcript", KeyCode.R, false);
        press(".growing-text-area", KeyCode.ENTER, false);
        var about = fx(() -> room.composer.extrasProperty().get().about());
        assertEquals("Message number 58", about.line());
        assertEquals("Clara Novak", about.author());
        assertTrue(stage.getScene().lookup(".composer-reference").isVisible());
        assertTrue(fx(() -> stage.getScene().lookup(".growing-text-area").isFocused()));
        press(".growing-text-area", KeyCode.ESCAPE, false);
        assertFalse(stage.getScene().lookup(".composer-reference").isVisible());
    }

    @Test
    void insertsACannedReplyWithTheKeyboardAlone() throws Exception {
        var area = (TextArea) stage.getScene().lookup(".growing-text-area");
        fx(() -> {
            area.setText("/greet");
            area.end();
            return null;
        });
        settle();
        assertTrue(stage.getScene().lookup("#canned-list").getParent().isVisible());
        press(".growing-text-area", KeyCode.DOWN, false);
        press(".growing-text-area", KeyCode.UP, false);
        press(".growing-text-area", KeyCode.ENTER, false);
        assertEquals(
                "Hello Clara Novak, my name is Ann Berger. How can I help you today?",
                area.getText());
        assertFalse(stage.getScene().lookup("#canned-list").getParent().isVisible());
        assertFalse(room.desk.asked.stream().anyMatch(ask -> ask.startsWith("send")));
        press(".growing-text-area", KeyCode.ENTER, false);
        assertTrue(room.desk.asked.stream().anyMatch(ask -> ask.startsWith("send c1 Hello")));
    }

    @Test
    void insertsAnEmojiAtTheCaretWithTheKeyboardAlone() throws Exception {
        var area = (TextArea) stage.getScene().lookup(".growing-text-area");
        fx(() -> {
            area.requestFocus();
            area.setText("Fine !");
            area.positionCaret(5);
            ((Button) stage.getScene().lookup("#composer-emoji")).fire();
            room.emojis.queryProperty().set("thumbs up");
            return null;
        });
        settle();
        assertTrue(fx(() -> stage.getScene().lookup("#emoji-search").isFocused()));
        press("#emoji-search", KeyCode.ENTER, false);
        var thumb = EmojiSet.standard().search("thumbs up", 1).getFirst().text();
        assertEquals("Fine " + thumb + "!", area.getText());
        assertTrue(fx(area::isFocused));
        assertFalse(room.emojis.shownProperty().get());
    }

    @Test
    void takesUpOnlyTheAgentsNewestMessagesToBeReworded() throws Exception {
        var entries = talk.entries();
        var mine = (Entry.Said) entries.get(59);
        var hers = (Entry.Said) entries.get(58);
        var old = (Entry.Said) entries.get(47);
        assertEquals(
                List.of(true, false, false),
                fx(() -> List.of(mine, hers, old).stream().map(room.quoting::mayEdit).toList()));
        fx(() -> {
            room.quoting.edit(mine);
            return null;
        });
        fx(() -> {
            room.composer.textProperty().set("Message 59");
            return null;
        });
        press(".growing-text-area", KeyCode.ENTER, false);
        assertTrue(
                room.desk.asked.contains(
                        "send c1 Message 59 [UPDATE " + mine.id() + "] [through s1]"));
    }

    @Test
    void marksWhatIsSelectedByKey() throws Exception {
        var area = (TextArea) stage.getScene().lookup(".growing-text-area");
        fx(() -> {
            area.setText("It is here");
            area.selectRange(6, 10);
            area.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.B, false, true, false, false));
            return null;
        });
        assertEquals("It is **here**", area.getText());
    }

    @Test
    void showsHowMuchOfAFileIsThereAndLetsItBeCancelled() throws Exception {
        talk.writes("a file", Delivery.QUEUED);
        var id = talk.last().id();
        for (var percent : List.of(10, 40)) {
            var around = talk.conversation().around().withUploads(Map.of(id, percent));
            fx(() -> {
                room.states.show(Talk.desk(talk.conversation().withAround(around)));
                return null;
            });
            settle();
            var mark = (Label) stage.getScene().lookup(".delivery-queued");
            assertEquals("Uploading, " + percent + " %", mark.getText());
        }
        fx(() -> {
            ((Button) stage.getScene().lookup(".bubble-action")).fire();
            return null;
        });
        assertTrue(room.desk.asked.contains("discard c1 " + id));
    }

    @Test
    void leadsFromAnAnswerToWhatItAnswers() throws Exception {
        var original = talk.entries().get(3).id();
        talk.answers(CLARA, original, "About that");
        talk.answers(CLARA, "long-ago", "And that");
        showState();
        var quotes = List.copyOf(stage.getScene().getRoot().lookupAll(".quote-block"));
        var said = quotes.stream().map(Node::getAccessibleText).toList();
        assertTrue(said.contains("Reply to You: Message number 3"), said.toString());
        assertTrue(said.contains("Reply to : An earlier message that is not loaded"));
        assertFalse(inView().contains("Message number 3 "));
        press(".quote-link", KeyCode.ENTER, false);
        assertTrue(inView().contains("Message number 3 "));
    }

    @Test
    void aQuoteFollowsEveryChange() throws Exception {
        talk.answers(CLARA, "m-late", "About that");
        showState();
        arrives("Something else");
        assertTrue(quotes().contains("Reply to : An earlier message that is not loaded"));
        var known = talk.entries();
        var original = (Entry.Said) known.get(3);
        talk.answers(CLARA, original.id(), "And that");
        showState();
        assertTrue(quotes().contains("Reply to You: Message number 3"), quotes().toString());
    }

    private List<String> quotes() throws Exception {
        return fx(() ->
                stage.getScene().getRoot().lookupAll(".quote-block").stream()
                        .map(Node::getAccessibleText)
                        .toList());
    }

    @Test
    void keysActOnTheMessageThatIsMarkedWhateverCame() throws Exception {
        pressShortcut(KeyCode.UP);
        pressShortcut(KeyCode.UP);
        var marked = marked();
        assertEquals(1, marked.size());
        arrives("Something else");
        assertEquals(marked, marked());
        press(".transcript", KeyCode.R, false);
        var about = fx(() -> room.composer.extrasProperty().get().about());
        assertTrue(marked.getFirst().contains(about.line()), marked + " " + about);
    }

    private List<String> marked() throws Exception {
        return fx(() ->
                stage.getScene().getRoot().lookupAll(".bubble-row").stream()
                        .filter(row -> row.getPseudoClassStates().toString().contains("current"))
                        .map(row -> row.lookup(".bubble").getAccessibleText())
                        .toList());
    }

    private void pressShortcut(KeyCode code) throws Exception {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        fx(() -> {
            stage.getScene()
                    .lookup(".transcript")
                    .fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED, "", "", code, false, !mac, false, mac));
            return null;
        });
        settle();
    }

    @Test
    void leavesByTheButton() throws Exception {
        fx(() -> {
            ((Button) stage.getScene().lookup(".leave-button")).fire();
            return null;
        });
        assertTrue(room.desk.asked.contains("leave c1"));
    }

    private double placeOf(String text) throws Exception {
        return fx(() ->
                stage.getScene().getRoot().lookupAll(".bubble").stream()
                        .filter(node -> node.getAccessibleText().contains(text))
                        .mapToDouble(node -> node.localToScene(node.getBoundsInLocal()).getMinY())
                        .findFirst()
                        .orElseThrow());
    }

    private void shows(List<Entry> entries) throws Exception {
        fx(() -> {
            var open = talk.conversation().withTranscript(Transcript.of(entries));
            room.states.show(Talk.desk(open));
            return null;
        });
        settle();
    }

    @Test
    void keepsWhatIsReadInPlaceWhenEarlierMessagesComeBeforeIt() throws Exception {
        var all = talk.entries();
        shows(all.subList(40, 60));
        press(".transcript", KeyCode.HOME, false);
        double before = placeOf("Message number 42");
        shows(all.subList(20, 60));
        assertEquals(before, placeOf("Message number 42"), 2);
        shows(all);
        assertEquals(before, placeOf("Message number 42"), 2);
    }
}
