package org.agentdesk.ui.tour;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.agentdesk.ui.fx.Named;
import org.agentdesk.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;

/// Plays a person at the window: looks, moves the pointer, clicks, types. Called from a thread of
/// its own; everything is done on the JavaFX thread and waited for.
final class Stagehand {

    /// Where messages are written.
    static final String WRITING = ".composer-box .text-area";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(6);

    private final UiThread uiThread;
    private final Stage stage;
    private final Robot robot;

    /// Called on the JavaFX thread.
    Stagehand(UiThread uiThread, Stage stage) {
        this.uiThread = uiThread;
        this.stage = stage;
        this.robot = new Robot();
    }

    /// Waits until something is so; false when it is not in time.
    boolean waitFor(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(BETWEEN_LOOKS);
        }
        return true;
    }

    /// Lets the window draw what has changed.
    void letItDraw() {
        pause(Duration.ofMillis(250));
    }

    /// Whether a node is to be seen now. Called on the JavaFX thread.
    boolean sees(String selector) {
        return find(selector) != null;
    }

    /// Whether a field that is to be seen holds exactly this text. Called on the JavaFX thread.
    boolean has(String field, String text) {
        return find(field) instanceof TextInputControl it && it.getText().equals(text);
    }

    /// The node that is to be seen under a selector, in the window or in what pops up from it; null
    /// when none is.
    @Nullable Node find(String selector) {
        var popups = Window.getWindows().stream().filter(window -> window != stage);
        return Stream.concat(Stream.of(stage), popups)
                .filter(Window::isShowing)
                .flatMap(window -> Named.lookup(window.getScene().getRoot(), selector))
                .filter(Stagehand::isVisible)
                .findFirst()
                .orElse(null);
    }

    private static boolean isVisible(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return node.getBoundsInLocal().getWidth() > 0;
    }

    /// Waits for a node that can be used, moves the pointer onto it and clicks.
    void click(String selector) {
        if (!waitFor(() -> isUsable(selector))) {
            throw new IllegalStateException("nothing to click at " + selector);
        }
        var middle = onFx(() -> middleOf(selector));
        robot(it -> it.mouseMove(middle));
        robot(it -> it.mousePress(MouseButton.PRIMARY));
        robot(it -> it.mouseRelease(MouseButton.PRIMARY));
    }

    private boolean isUsable(String selector) {
        var node = find(selector);
        return node != null && !node.isDisabled();
    }

    private Point2D middleOf(String selector) {
        var node = find(selector);
        if (node == null) {
            throw new IllegalStateException("gone: " + selector);
        }
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /// Types a text into a field, in place of what stands there.
    void fill(String field, String text) {
        click(field);
        press(KeyCode.CONTROL, KeyCode.A);
        type(text);
    }

    /// Types a text key by key.
    void type(String text) {
        for (char letter : text.toCharArray()) {
            if (UsKeyboard.has(letter)) {
                press(UsKeyboard.keysFor(letter));
            } else {
                typed(letter);
            }
        }
    }

    private void typed(char letter) {
        robot(_ -> {
            if (stage.getScene().getFocusOwner() instanceof Node node) {
                var text = String.valueOf(letter);
                var none = KeyCode.UNDEFINED;
                node.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_TYPED, text, text, none, false, false, false, false));
            }
        });
    }

    /// Presses keys together and lets them go.
    void press(KeyCode... keys) {
        robot(it -> {
            for (var key : keys) {
                it.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                it.keyRelease(keys[i]);
            }
        });
        pause(BETWEEN_KEYS);
    }

    private void robot(Consumer<Robot> action) {
        onFx(() -> {
            action.accept(robot);
            return true;
        });
    }

    /// Does something on the JavaFX thread and waits for what comes of it.
    <T> T onFx(Supplier<T> action) {
        var result = new CompletableFuture<T>();
        uiThread.run(() -> result.completeAsync(action, Runnable::run));
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
