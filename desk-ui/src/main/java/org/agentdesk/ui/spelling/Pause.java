package org.agentdesk.ui.spelling;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.util.Subscription;

/// Waits on the JavaFX thread without holding it.
@FunctionalInterface
public interface Pause {

    /// Runs a task after a while, unless the subscription is ended before.
    Subscription then(Duration wait, Runnable task);

    /// A pause by JavaFX's own clockwork.
    static Subscription byClockwork(Duration wait, Runnable task) {
        var pause = new PauseTransition(javafx.util.Duration.millis(wait.toMillis()));
        pause.setOnFinished(_ -> task.run());
        pause.play();
        return pause::stop;
    }
}
