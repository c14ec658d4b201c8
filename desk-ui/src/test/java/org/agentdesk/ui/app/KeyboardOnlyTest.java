package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.agentdesk.core.model.AgentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A conversation from sign-in to sign-out without the mouse.
class KeyboardOnlyTest {

    private static final int MOST_STEPS = 8;

    private SimulatedCentre centre;
    private Workday day;

    @BeforeEach
    void open() throws Exception {
        centre = SimulatedCentre.start();
        day = new Workday(centre);
    }

    @AfterEach
    void end() throws Exception {
        day.end();
    }

    private Node focus() {
        return day.robot.window(0).getScene().getFocusOwner();
    }

    private boolean isFocusIn(String selector) {
        var place = day.find(selector);
        for (var node = focus(); node != null && place != null; node = node.getParent()) {
            if (node == place) {
                return true;
            }
        }
        return false;
    }

    /// Presses a key until the focus is where it is wanted.
    private void go(KeyCode key, String selector) throws Exception {
        day.waitToSee(selector);
        for (int i = 0; i < MOST_STEPS && !isFocusIn(selector); i++) {
            day.press(key);
        }
        assertTrue(isFocusIn(selector), "no way by " + key + " to " + selector + ": " + focus());
    }

    private boolean isMessageConfirmed(String text) {
        return day.conversation()
                .lastSaid()
                .filter(said -> said.message().body().text().equals(text))
                .filter(said -> said.delivery().isConfirmed())
                .isPresent();
    }

    @Test
    void worksAConversationWithoutTheMouse() throws Exception {
        var clicks = new AtomicInteger();
        var scene = day.robot.window(0).getScene();
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> clicks.incrementAndGet());
        day.waitUntil("the password is asked for", () -> isFocusIn("#signin-password"));
        day.type("secret");
        day.press(KeyCode.ENTER);
        day.waitToSee("#advice-action");
        go(KeyCode.F6, "#advice-action");
        day.press(KeyCode.SPACE);
        day.waitUntil("ready", () -> day.agent() == AgentState.READY);
        go(KeyCode.F6, ".mrd-chip");
        day.press(KeyCode.SPACE);
        day.waitUntil("taking chats", day::chatsAreOn);

        var id = centre.customerArrives("Clara Novak", "Is my lamp on its way?");
        day.waitToSee(".offer-ringing");
        day.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        day.waitToSee(".inbound");
        go(KeyCode.F6, ".conversation");
        day.press(KeyCode.SHORTCUT, KeyCode.R);
        day.waitToSee(".composer-reference");
        day.type("Yes, it is.");
        day.press(KeyCode.ENTER);
        day.waitUntil("answered", () -> isMessageConfirmed("Yes, it is."));
        day.waitToSee(".quote-block");
        day.type("Anything else?");
        day.press(KeyCode.ENTER);
        day.waitUntil("asked", () -> isMessageConfirmed("Anything else?"));

        day.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
        day.waitUntil("the note is asked for", () -> isFocusIn("#wrap-up-note"));
        day.type("Asked about a lamp");
        go(KeyCode.TAB, "#wrap-up-save");
        day.press(KeyCode.SPACE);
        day.waitToSeeNo("#wrap-up");
        go(KeyCode.F6, "#context");

        var ben = day.colleague("ben");
        day.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        day.waitUntil("searching", () -> isFocusIn("#assist-search"));
        day.type("ben");
        day.waitUntil("found", () -> day.text(".target-name").equals("ben"));
        day.press(KeyCode.DOWN);
        day.press(KeyCode.ENTER);
        day.waitUntil("the note is asked for", () -> isFocusIn("#assist-note"));
        day.type("A lamp");
        go(KeyCode.TAB, "#assist-send");
        day.press(KeyCode.SPACE);
        assertEquals("A lamp", Workday.take(ben, id).note());
        day.waitUntil("gone", () -> day.state().conversations().isEmpty());

        day.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        day.waitToSee("#state-signOut");
        day.press(KeyCode.UP);
        day.press(KeyCode.ENTER);
        day.waitToSee("#signin-user");
        var told = centre.told(id);
        assertTrue(told.contains("\"REPLY_TO\""), told);
        assertTrue(told.contains("\"Asked about a lamp\""), told);
        assertEquals(0, clicks.get());
    }
}
