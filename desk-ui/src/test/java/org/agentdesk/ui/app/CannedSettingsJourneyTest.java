package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ann makes herself canned replies and uses them, most of it by the keyboard.
class CannedSettingsJourneyTest {

    private static final String WRITING = ".composer-box .text-area";

    private Workday day;

    @BeforeEach
    void begin() throws Exception {
        day = new Workday(SimulatedCentre.start());
        day.begin();
        day.meet("Clara Novak", "Is my lamp on its way?");
    }

    @AfterEach
    void end() throws Exception {
        day.end();
    }

    private void openPage() throws Exception {
        day.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        day.waitToSee("#settings");
        day.click("#settings-section-replies");
        day.waitToSee("#settings-replies");
    }

    private void closePage() throws Exception {
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#settings");
    }

    private String written() {
        return ((TextArea) day.find(WRITING)).getText();
    }

    private long rows() {
        return day.robot.lookup(".reply-row").queryAll().size();
    }

    private void useByTheSlash(String query, String expected) throws Exception {
        day.click(WRITING);
        day.type("/" + query);
        day.waitToSee("#canned-list");
        day.press(KeyCode.ENTER);
        day.waitUntil("inserted", () -> written().equals(expected));
        day.press(KeyCode.SHORTCUT, KeyCode.A);
        day.press(KeyCode.DELETE);
    }

    @Test
    void addsUsesEditsAndDeletesAReply() throws Exception {
        openPage();
        day.click("#reply-new");
        day.waitUntil("writes at once", () -> day.isFocused("#reply-text"));
        day.type("Dear {customer}, it is on its way.");
        day.waitUntil(
                "previewed",
                () -> day.text("#reply-preview").equals("Dear Maria Sommer, it is on its way."));
        day.click("#reply-category");
        day.type("Lamps");
        day.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        day.waitUntil("in the list, and focused", () -> day.isFocused(".reply-row"));
        closePage();
        useByTheSlash("lamps", "Dear Clara Novak, it is on its way.");

        openPage();
        day.robot.interact(() -> day.find(".reply-row").requestFocus());
        day.press(KeyCode.ENTER);
        day.waitUntil("reworded in place", () -> day.isFocused("#replies-own #reply-text"));
        day.type(" Promised.");
        day.click("#reply-search");
        day.type("nothing of this name");
        day.waitUntil("kept in view", () -> day.sees("#reply-form"));
        day.click("#reply-search-clear");
        day.waitUntil("in its place again", () -> day.sees("#replies-own #reply-text"));
        closePage();
        openPage();
        day.waitUntil(
                "nothing typed is lost",
                () -> ((TextArea) day.find("#reply-text")).getText().endsWith(" Promised."));
        day.click("#reply-save");
        day.waitToSeeNo("#reply-form");
        closePage();
        useByTheSlash("promised", "Dear Clara Novak, it is on its way. Promised.");

        openPage();
        day.robot.interact(() -> day.find(".reply-row").requestFocus());
        day.press(KeyCode.DELETE);
        day.waitUntil("deleted", () -> rows() == 0);
        day.click("#reply-undo");
        day.waitUntil("back", () -> rows() == 1);
        day.click(".reply-delete");
        day.waitUntil("deleted again", () -> rows() == 0);
        closePage();
        day.click(WRITING);
        day.type("/promised");
        day.waitUntil("typed", () -> written().equals("/promised"));
        day.waitToSeeNo("#canned-list");
    }

    @Test
    void putsRepliesInOrderAndFindsThem() throws Exception {
        openPage();
        for (var text : new String[] {"gamma", "beta", "alpha"}) {
            day.click("#reply-new");
            day.waitUntil("writes at once", () -> day.isFocused("#reply-text"));
            day.type(text);
            day.press(KeyCode.SHORTCUT, KeyCode.ENTER);
            day.waitToSeeNo("#reply-form");
        }
        assertEquals("alpha", day.text(".reply-text"));
        day.waitUntil("the newest is focused", () -> day.isFocused(".reply-row"));
        day.press(KeyCode.SHORTCUT, KeyCode.DOWN);
        day.waitUntil("moved down", () -> day.text(".reply-text").equals("beta"));
        day.press(KeyCode.UP);
        day.waitUntil("went up", () -> day.isFocused(".reply-row"));
        day.click(".reply-down");
        day.waitUntil("moved by the mouse", () -> day.text(".reply-text").equals("alpha"));
        day.drag(".reply-grip", 60);
        day.waitUntil("dragged", () -> day.text(".reply-text").equals("beta"));
        day.click("#reply-search");
        day.type("gam");
        day.waitUntil("found", () -> rows() == 1 && day.text(".reply-text").equals("gamma"));
        day.click("#reply-search-clear");
        day.waitUntil("all again", () -> rows() == 3);
        assertEquals("", ((TextField) day.find("#reply-search")).getText());
        closePage();
    }
}
