package org.agentdesk.ui.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/// Controls that say why they cannot be used. What is disabled gets no mouse events and so shows no
/// tooltip: the pane around it carries the words.
public final class Explained {

    private Explained() {}

    /// Disables a control while there is an obstacle, and shows what it does or why not. The
    /// obstacle keeps no control alive.
    ///
    /// @param place the pane around the control, and around nothing else
    /// @param what what the control does
    /// @param obstacle why it cannot be used now, in a sentence; `""` when it can
    public static void by(
            Node place, Control control, String what, ObservableStringValue obstacle) {
        var tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(() -> words(what, obstacle.get()), obstacle));
        Tooltip.install(place, tooltip);
        control.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !obstacle.get().isEmpty(), obstacle));
        control.accessibleHelpProperty().bind(obstacle);
    }

    private static String words(String what, String obstacle) {
        return obstacle.isEmpty() ? what : what + ". " + obstacle;
    }
}
