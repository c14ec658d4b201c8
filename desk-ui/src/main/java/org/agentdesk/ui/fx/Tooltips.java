package org.agentdesk.ui.fx;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;

/// Keeps tooltips from taking keys. JavaFX lets a tooltip that is shown swallow Escape, so that a
/// pointer that rests on a button decides what the key does.
public final class Tooltips {

    private static final ListChangeListener<Window> LISTENER = Tooltips::shown;

    private Tooltips() {}

    /// From now on Escape hides a tooltip and goes on to what it is meant for.
    public static void letEscapeThrough() {
        Window.getWindows().removeListener(LISTENER);
        Window.getWindows().addListener(LISTENER);
    }

    private static void shown(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (var window : change.getAddedSubList()) {
                if (window instanceof Tooltip tooltip) {
                    tooltip.setConsumeAutoHidingEvents(false);
                }
            }
        }
    }
}
