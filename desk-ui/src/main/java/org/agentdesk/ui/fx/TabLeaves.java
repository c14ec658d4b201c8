package org.agentdesk.ui.fx;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets Tab leave a text area. JavaFX writes it as a character there, and Ctrl+Tab, the way out it
/// keeps, belongs to the window: without this nobody would get out by the keyboard.
public final class TabLeaves {

    private TabLeaves() {}

    /// From now on Tab goes to what follows, and Shift+Tab to what is before.
    public static void by(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> leave(area, key));
    }

    private static void leave(TextArea area, KeyEvent key) {
        boolean other = key.isControlDown() || key.isAltDown() || key.isMetaDown();
        if (key.getCode() == KeyCode.TAB && !other && !key.isConsumed()) {
            area.requestFocusTraversal(
                    key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }
}
