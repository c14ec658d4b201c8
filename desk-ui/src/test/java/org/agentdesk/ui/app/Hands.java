package org.agentdesk.ui.app;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The mouse and the keyboard of a journey. The robot of TestFX pauses for a tenth of a second
/// after each of their events, most of a journey's time; here the next step waits for what it
/// needs.
final class Hands {

    private static final int PATIENCE = 10_000;
    private static final int STEP = 1; // so that it is a drag while still over the place
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private final FxRobot windows;
    private Robot robot;

    Hands(FxRobot windows) {
        this.windows = windows;
    }

    /// Clicks the middle of a place on the screen.
    void click(Bounds place) {
        drag(place, 0);
    }

    /// Presses the button in the middle of a place, and lets it go so many pixels below.
    void drag(Bounds place, int down) {
        onFx(this::focus);
        onFx(() -> robot().mouseMove(place.getCenterX(), place.getCenterY()));
        onFx(() -> robot().mousePress(MouseButton.PRIMARY));
        for (int y = STEP; y <= down; y += STEP) {
            int moved = y;
            onFx(() -> robot().mouseMove(place.getCenterX(), place.getCenterY() + moved));
        }
        onFx(() -> robot().mouseRelease(MouseButton.PRIMARY));
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    /// After a popup has gone no window has the focus on the headless platform.
    private void focus() {
        if (Window.getWindows().stream().noneMatch(Window::isFocused)) {
            windows.window(0).requestFocus();
        }
    }

    /// Presses keys together and lets them go.
    void press(KeyCode... keys) {
        var pressed = new ArrayList<KeyCode>();
        for (var key : keys) {
            pressed.add(key == KeyCode.SHORTCUT ? MAC ? KeyCode.COMMAND : KeyCode.CONTROL : key);
        }
        onFx(this::focus);
        pressed.forEach(key -> onFx(() -> robot().keyPress(key)));
        pressed.reversed().forEach(key -> onFx(() -> robot().keyRelease(key)));
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    /// Types a text, letter by letter, into whatever has the focus then.
    void type(String text) {
        for (char letter : text.toCharArray()) {
            if (letter == '\n') {
                press(KeyCode.ENTER);
            } else {
                onFx(() -> type(letter));
            }
        }
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private void type(char letter) {
        var text = String.valueOf(letter);
        var code = KeyCode.getKeyCode(text.toUpperCase());
        var key = code == null ? KeyCode.UNDEFINED : code;
        fire(KeyEvent.KEY_PRESSED, "", key);
        fire(KeyEvent.KEY_TYPED, text, KeyCode.UNDEFINED);
        fire(KeyEvent.KEY_RELEASED, "", key);
    }

    private void fire(EventType<KeyEvent> type, String text, KeyCode key) {
        var scene = focused().getScene();
        var target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, text, text, key, false, false, false, false));
    }

    private Window focused() {
        List<Window> stages = Window.getWindows().stream().filter(Stage.class::isInstance).toList();
        return stages.stream().filter(Window::isFocused).findFirst().orElse(windows.window(0));
    }

    /// One for all: it knows where the pointer is.
    private Robot robot() {
        if (robot == null) {
            robot = new Robot();
        }
        return robot;
    }

    private static void onFx(Runnable what) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, what);
    }
}
