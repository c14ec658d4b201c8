package org.agentdesk.ui.fx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TooltipsTest {

    private final Button button = new Button("Send");
    private final AtomicInteger escapes = new AtomicInteger();
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        Tooltips.letEscapeThrough();
        stage.setScene(new Scene(button, 200, 100));
        stage.getScene().addEventHandler(KeyEvent.KEY_PRESSED, _ -> escapes.incrementAndGet());
        stage.show();
    }

    @Test
    void escapeHidesATooltipAndIsHeardBehindIt() {
        var tooltip = new Tooltip("Sends the message");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> tooltip.show(stage, 20, 20));
        assertTrue(tooltip.isShowing());
        var escape =
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Event.fireEvent(button, escape));
        assertFalse(tooltip.isShowing());
        assertTrue(escapes.get() > 0);
    }
}
