package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Ann misspells words and corrects them, at the real window and with the dictionary that comes
/// along.
class SpellingJourneyTest {

    private static final String WRITING = ".composer-box .text-area";

    private static Workday day;

    @BeforeAll
    static void meetACustomer() throws Exception {
        var centre = SimulatedCentre.start();
        day = new Workday(centre);
        day.begin();
        day.meet("Clara Novak", "Hello, where is my parcel?");
    }

    @BeforeEach
    void beginAnew() throws Exception {
        day.click(WRITING);
        day.press(KeyCode.SHORTCUT, KeyCode.A);
        day.press(KeyCode.DELETE);
        waitForText("");
    }

    @AfterAll
    static void end() throws Exception {
        day.end();
    }

    private TextArea area() {
        return (TextArea) day.find(WRITING);
    }

    private void waitForMarks(int count) throws Exception {
        day.waitUntil(count + " marks in «" + area().getText() + "»", () -> marks() == count);
    }

    private long marks() {
        return day.find(".spelling-marks") instanceof Path waves
                ? waves.getElements().stream().filter(MoveTo.class::isInstance).count()
                : -1;
    }

    private void waitForText(String text) throws Exception {
        day.waitUntil("written: " + text, () -> area().getText().equals(text));
    }

    private void waitForMenu(String item) throws Exception {
        day.waitUntil("in the menu: " + item, () -> items().contains(item));
    }

    private List<String> items() {
        return day.robot.lookup(".menu-item .label").queryAll().stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private void chooseByKeyboard(String item) throws Exception {
        waitForMenu(item);
        for (int i = 0; i < items().size() && !itemInFocus().equals(item); i++) {
            day.press(KeyCode.DOWN);
        }
        assertEquals(item, itemInFocus());
        day.press(KeyCode.ENTER);
    }

    private String itemInFocus() {
        return day.robot.lookup(".menu-item").queryAll().stream()
                .filter(Node::isFocused)
                .map(item -> ((Labeled) item.lookup(".label")).getText())
                .findFirst()
                .orElse("");
    }

    /// The middle of a letter on the screen.
    private Point2D letter(int place) throws Exception {
        return WaitForAsyncUtils.asyncFx(
                        () -> {
                            var skin = (TextAreaSkin) area().getSkin();
                            var box = skin.getCharacterBounds(place);
                            return area().localToScreen(
                                            box.getMinX() + box.getWidth() / 2,
                                            box.getMinY() + box.getHeight() / 2);
                        })
                .get();
    }

    private void waitForSelection(String word) throws Exception {
        day.waitUntil("selected: " + word, () -> area().getSelectedText().equals(word));
    }

    @Test
    void correctsByTheMouseAndByTheKeyboard() throws Exception {
        day.type("I recieve teh parcel");
        waitForMarks(2);
        day.robot.clickOn(letter(4), MouseButton.SECONDARY);
        waitForMenu("receive");
        assertTrue(items().containsAll(List.of("Cut", "Copy", "Paste", "Select all")));
        day.robot.clickOn(menuItem("receive"));
        waitForText("I receive teh parcel");
        waitForMarks(1);

        day.press(KeyCode.F7);
        waitForSelection("teh");
        day.press(KeyCode.CONTEXT_MENU);
        chooseByKeyboard("the");
        waitForText("I receive the parcel");
        waitForMarks(0);
        day.press(KeyCode.SHORTCUT, KeyCode.Z);
        waitForText("I receive teh parcel");
        day.press(KeyCode.END);
        waitForMarks(1);
    }

    private Node menuItem(String text) {
        return day.robot
                .lookup((Node node) ->
                        node instanceof Label label
                                && text.equals(label.getText())
                                && node.getParent().getStyleClass().contains("menu-item"))
                .query();
    }

    @Test
    void addsAWordToTheDictionaryByTheKeyboard() throws Exception {
        day.type("the hyraxx ");
        waitForMarks(1);
        day.press(KeyCode.F7);
        waitForSelection("hyraxx");
        day.press(KeyCode.SHIFT, KeyCode.F10);
        chooseByKeyboard("Add to dictionary");
        waitForMarks(0);
        day.press(KeyCode.END);
        day.type("and a hyraxx adn ");
        waitForMarks(1);
        day.press(KeyCode.F7);
        waitForSelection("adn");
        day.press(KeyCode.HOME);
        for (int i = 0; i < "the hy".length(); i++) {
            day.press(KeyCode.RIGHT);
        }
        day.press(KeyCode.SHIFT, KeyCode.F10);
        chooseByKeyboard("Remove from dictionary");
        waitForMarks(3);
    }

    @Test
    void theWordBeingTypedIsNotMarkedUntilItIsLeft() throws Exception {
        day.type("teh parcell");
        waitForMarks(1);
        assertEquals(
                "One word may be misspelt. F7 goes to the next one.", area().getAccessibleHelp());
        day.type(" ");
        waitForMarks(2);
        day.press(KeyCode.SHORTCUT, KeyCode.A);
        day.press(KeyCode.DELETE);
        waitForMarks(0);
        assertFalse(area().getAccessibleHelp().contains("misspelt"));
    }

    @Test
    void spellingIsTurnedOffInTheSettings() throws Exception {
        day.type("teh parcell comes ");
        waitForMarks(2);
        day.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        day.waitToSee("#spelling-choice");
        day.waitUntil(
                "the dictionaries are told",
                () -> day.text("#spelling-note").contains("English (United States)"));
        day.pick("#spelling-choice", "Off");
        waitForMarks(0);
        day.pick("#spelling-choice", "Automatic");
        waitForMarks(2);
        day.press(KeyCode.ESCAPE);
    }
}
