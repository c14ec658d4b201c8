package org.agentdesk.ui.ask;

import java.util.concurrent.CompletableFuture;

/// Asks the agent. On the JavaFX thread.
@FunctionalInterface
public interface Questions {

    /// The answer, on the JavaFX thread; no where the window closes before. Cancelling takes the
    /// question back.
    CompletableFuture<Boolean> ask(Question question);
}
