package org.agentdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ShellKeysTest {

    private final AtomicInteger toasts = new AtomicInteger(2);
    private final AtomicBoolean panel = new AtomicBoolean();
    private final AtomicBoolean quote = new AtomicBoolean();
    private TextArea text;
    private Button button;

    private void open() {
        text = new TextArea();
        text.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (quote.getAndSet(false)) {
                        key.consume();
                    }
                });
        button = new Button("Send");
        var root = new VBox(text, button);
        var scene = new Scene(root);
        root.applyCss();
        root.layout();
        assertEquals(root, scene.getRoot());
        new ShellKeys(
                        List.of(),
                        List.of(() -> panel.getAndSet(false)),
                        () -> toasts.getAndUpdate(n -> Math.max(0, n - 1)) > 0)
                .listenTo(root);
    }

    private void escape(Node where) {
        Event.fireEvent(
                where,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    private void onFx(Runnable what) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, what);
    }

    @Test
    void escapeTakesOneToastWhereverTheFocusIs() {
        onFx(() -> {
            open();
            escape(text);
            assertEquals(1, toasts.get());
            escape(button);
            assertEquals(0, toasts.get());
        });
    }

    @Test
    void escapeClosesWhatLiesOnTopAndDropsAQuoteBeforeItTakesAToast() {
        onFx(() -> {
            open();
            panel.set(true);
            quote.set(true);
            escape(text);
            assertEquals("false true 2", panel.get() + " " + quote.get() + " " + toasts.get());
            escape(text);
            assertEquals("false 2", quote.get() + " " + toasts.get());
            escape(text);
            assertEquals(1, toasts.get());
        });
    }
}
